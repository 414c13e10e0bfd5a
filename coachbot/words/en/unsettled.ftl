# What is asked in one tap before an exercise after a strong evening, or while warning signs are left open.

# A list of warning signs stands below it. It claims nothing.
unsettled-signs = *One thing before anything moves.* This list is still open. One tap, and your exercises go on as planned, or rest.
# On the mornings after, in place of the whole list.
unsettled-signs-again = *Nothing moves yet:* the list of warning signs is still open. One look and one tap settle it.
# On the third of these mornings; from then on the line above comes once a week.
unsettled-signs-last = *Nothing moves yet:* the list of warning signs is still open. I won't say so every morning; from now on once a week. Until it is answered your exercises rest, and nothing piles up. /safety has the list at any time. If anything worries you, please ask a doctor.
unsettled-button-signs = Show the list
# $worst is how strong yesterday's headache was, 7 to 10.
unsettled-strong = *Before anything moves:* yesterday it was { $worst } of 10. How is it now?
unsettled-button-better = Better
unsettled-button-still = Still strong
unsettled-button-now-better = It has got better
unsettled-better = *Good to hear.* Then gently, and only as far as it stays easy.
unsettled-better-later = *Good to hear.* The next one comes as planned.
unsettled-still = *Then nothing moves today.* Rest is the right thing, and there is nothing to make up. If it is different from your usual headaches, or you are worried, please look at the warning signs or ask a doctor.
