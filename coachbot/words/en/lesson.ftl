# Words in the pictures that go with lessons. A number stands before each line in the picture; -told says the picture in words.

lesson-two-roads-title = Two roads, one desk
lesson-two-roads-1 = Nerves from the upper neck
lesson-two-roads-2 = Nerves from face and scalp
lesson-two-roads-3 = Both end at the same desk
lesson-two-roads-4 = So the neck may be busy, and the head feels it
lesson-two-roads-note = A picture to remember it by, not a map of nerves.
lesson-two-roads-told = A head from the side. One road comes up from the upper neck, another from face and scalp. Both end at one desk at the top of the neck; from there it is felt in the head.

lesson-chain-title = One idea of the chain
lesson-chain-1 = Long sitting tightens the upper back
lesson-chain-2 = The tissue may then glide less
lesson-chain-3 = The neck muscles do extra
lesson-chain-4 = Nerves nearby may get bothered
lesson-chain-5 = It can be felt as a headache
lesson-chain-note = Dashed: an idea that nobody has shown yet.
lesson-chain-told = Five steps like stairs. 1 Long sitting tightens the upper back. 2 The tissue may then glide less. 3 The neck muscles do extra. 4 Nerves nearby may get bothered. 5 It can be felt as a headache. Steps 2 and 4 are ideas.

lesson-spots-title = Spot and place, as people tell it
lesson-spots-where = A tender spot, seen from behind
lesson-spots-felt = Where it may be felt
lesson-spots-1 = Upper shoulder: the side of the head
lesson-spots-2 = Under the skull: the back of the head, or behind the eyes
lesson-spots-3 = Beside the shoulder blade: the base of the skull
lesson-spots-note = It can help you notice, and it proves nothing.
lesson-spots-told = A person from behind with three spots, and from the side with where each may be felt. Upper shoulder: side of the head. Under the skull: back of the head, or behind the eyes. Beside the shoulder blade: base of the skull.
