# The warning signs. Safety words: a translation keeps the meaning item by item, and a clinician reads it.
# Each sign stands in a list under its heading, as an answer to "Do you have any of these?".

signs-heading-now = *Warning signs, 1 of 3: these need care right now.*
signs-heading-today = *Warning signs, 2 of 3: these need advice today.*
signs-heading-visit = *Warning signs, 3 of 3: these are worth a visit.*
signs-ask = Do you have any of these now, or did you in the last days?
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
sign-thunderclap = a headache that came on suddenly, out of nowhere, or was at its strongest within five minutes
sign-worst-of-life = the worst headache of your life
sign-after-accident = strong pain after an accident, a blow, a fall or whiplash
sign-stroke = weakness, numbness, a drooping face, trouble speaking, confusion, unusual sleepiness or a fit, come on suddenly
sign-sight-lost = loss of sight, even for a moment, or a painful red eye with blurred sight
sign-stiff-with-fever = fever together with a stiff neck, a rash or confusion
sign-one-sided = new neck or head pain on one side, unlike any before, above all after a knock, a strain or hands-on work on your neck
sign-walk-or-water = sudden trouble walking, or new trouble holding water or stool
sign-pregnant-severe = pregnant or within six weeks of birth: a severe headache, or one with changed sight

# T2: today.
sign-fever = headache together with fever, or feeling seriously ill with it
sign-slowly-weaker = weakness or numbness that is new or slowly getting worse, clumsy hands, unsteady walking
sign-shocks = electric shocks when you bend your neck
sign-new-at-fifty = a new kind of headache and you are 50 or older
sign-cancer-or-immune = a new headache and you have, or had, cancer, or a weak immune system
sign-by-posture = much worse, or only there, when lying down or standing up
sign-by-effort = brought on by coughing, sneezing, straining or effort
sign-steadily-worse = steadily worse over days or weeks
sign-recent-knock = a knock, fall or whiplash in the last three months
sign-eyes-jaw-scalp = double sight, greying sight, a painful watering eye, pain in the jaw when chewing, or a sore scalp
sign-sick-or-changed = being sick again and again without another reason, or a change of character or memory
sign-pregnant-new = pregnant or within six weeks of birth, with a new headache

# T3: worth a visit.
sign-different = headaches that are clearly different from your usual ones
sign-on-waking = headache on waking that is new, or with loud snoring and tiredness by day
sign-much-medicine = medicine for headache on ten or more days a month
sign-new-medicine = headaches that began with a new medicine
sign-no-change = no change after eight to ten weeks, or more headache days than before
