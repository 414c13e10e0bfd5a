# The exercise check: who should ask a clinician before exercising, and what makes exercises gentler.
# Safety words: a translation keeps the meaning item by item, and a clinician reads it.

exercise-check-ask = *And about exercises.* Does any of this fit you?
# Said the day after, and seldom, to whoever has not answered it yet.
exercise-check-remind = *Three short lists come before your first exercise.* So far nothing here moves your neck. Do you have a minute now?
exercise-check-button-now = Answer them now
exercise-check-knock = A knock, fall or whiplash to head or neck in the last 3 months
exercise-check-surgery = Surgery or a broken bone in the neck or upper back, ever
exercise-check-bones = Thin bones (osteoporosis), or long use of steroids
exercise-check-unstable = Rheumatoid arthritis, Bechterew's disease, Down syndrome, Ehlers-Danlos or Marfan, or an unstable neck
exercise-check-weak = Weak or numb arms or legs, or unsteady walking
exercise-check-dizzy = Dizziness, fainting, double vision or slurred speech when you move your neck
exercise-check-stroke = A stroke, a mini-stroke, or an artery problem
exercise-check-cancer = Cancer, now or before, together with new pain
exercise-check-pressure = High blood pressure that isn't under control
exercise-check-button-none = None of these
exercise-check-button-some = One or more
exercise-check-button-unsure = Not sure
exercise-check-left-out = Thank you. To be on the safe side I'll leave out the exercises. You still get everything else: the desk, breaks, and your diary. A doctor or physiotherapist can tell you which exercises suit you.

# What makes exercises gentler: switches, then a button that sends them off.
exercise-check-cautions = *One last check.* With some things I keep the exercises lighter. Does any of these fit you? Tap it.
exercise-check-migraine = Migraine, told by a doctor
exercise-check-thinners = Blood thinners
exercise-check-pregnancy = Pregnancy
exercise-check-button-all = That's all
exercise-check-button-no-caution = None of these
exercise-check-no-caution = Exercise check: none of these.
exercise-check-lighter = *Thank you.* You get the lighter version of the exercises: fewer, slower, never to the limit.
exercise-check-lighter-migraine = Hard neck work can set off a migraine, so strength stays at half.
exercise-check-lighter-thinners = Pressing on muscles is left out, because of the blood thinners.
exercise-check-lighter-pregnancy = Lying flat and pressing are left out. If a headache is new for you, please tell your midwife or doctor today.
