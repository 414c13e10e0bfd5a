# A set done together: one message that counts.

guided-button = Do it with me
guided-offer = *{ $card }* together: { $dose } I count by changing one message every few seconds. Get into place, then tap Start. Stop ends it at any moment.
guided-button-start = Start
guided-button-stop = Stop
guided-ready = *{ $card }.* Get into place. It begins in a few seconds.
guided-hold = *{ $card }.* { $n } of { $of }: hold. { $seconds } { $seconds ->
    [one] second
   *[other] seconds
} to go.
guided-repeat = *{ $card }.* { $n } of { $of }.
guided-rest = *{ $card }.* { $n } of { $of } done. Let go and breathe.
guided-done = *{ $card }.* That was all. Let go and take a slow breath.
guided-stopped = Stopped. That's fine, too.
