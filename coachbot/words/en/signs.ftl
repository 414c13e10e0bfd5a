# The warning signs. Safety words: a translation keeps the meaning item by item, and a clinician reads it.
# Each sign stands in a list under its heading, as an answer to "Do you have any of these?".

signs-heading-now = *Warning signs, 1 of 3: care now.*
signs-heading-today = *Warning signs, 2 of 3: advice today.*
signs-heading-visit = *Warning signs, 3 of 3: worth a visit.*
signs-ask = Any of these now or lately?
# Under the first list. It never says that this person's headache is harmless.
signs-not-typical = Most headaches that start in the neck or back are no sign of danger. The ones above are not typical of posture or muscles, so they need a clinician, not a coach.
signs-button-none = None of these
signs-button-some = One or more
signs-button-unsure = Not sure

# Settled while joining.
signs-settled-none = Warning signs: none of these.
signs-settled-some = Warning signs: one or more.
signs-settled-unsure = Warning signs: not sure.

# T1: now.
sign-thunderclap = sudden headache, or at its worst within five minutes
sign-worst-of-life = worst headache of your life
sign-after-accident = strong pain after accident, blow, fall or whiplash
sign-stroke = sudden weakness, numbness, drooping face, trouble speaking, confusion, unusual sleepiness or fit
sign-sight-lost = loss of sight, even briefly, or painful red eye with blurred sight
sign-stiff-with-fever = fever with stiff neck, rash or confusion
sign-one-sided = new one-sided neck or head pain, above all after knock, strain or hands-on neck work
sign-walk-or-water = sudden trouble walking, or holding urine or stool
sign-pregnant-severe = pregnant or within six weeks of birth: severe headache, or one with changed sight

# T2: today.
sign-fever = headache with fever, or feeling seriously ill
sign-slowly-weaker = new or growing weakness or numbness, clumsy hands, unsteady walking
sign-shocks = electric shocks when bending your neck
sign-new-at-fifty = new kind of headache from age 50
sign-cancer-or-immune = new headache with cancer (ever) or weak immunity
sign-by-posture = headache much worse, or only, when lying or standing up
sign-by-effort = headache from coughing, sneezing, straining or effort
sign-steadily-worse = steadily worse over days or weeks
sign-recent-knock = knock, fall or whiplash within three months
sign-eyes-jaw-scalp = double or greying sight, painful watering eye, jaw pain chewing, sore scalp
sign-sick-or-changed = repeated vomiting, changed character or memory
sign-pregnant-new = pregnant or within six weeks of birth: new headache

# T3: worth a visit.
sign-different = headaches that are clearly different from your usual ones
sign-on-waking = headache on waking that is new, or with loud snoring and tiredness by day
sign-much-medicine = medicine for headache on ten or more days a month
sign-new-medicine = headaches that began with a new medicine
sign-no-change = no change after eight to ten weeks, or more headache days than before
