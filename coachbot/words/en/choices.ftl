# Choices in /settings: posture resets or none, and when mornings begin on days off.

choices-resets-on = • Posture resets: on
choices-resets-off = • Posture resets: off
choices-button-resets-on = Turn resets on
choices-button-resets-off = Turn resets off
choices-resets-turned-on = Posture resets come again.
choices-resets-turned-off = No more posture resets. Everything else goes on.

choices-days-off = • Getting up on days off: { $at }
choices-button-days-off = Up on days off
choices-days-off-ask = *Days off.* On days without work, what comes in the morning can come later. On other days you get up at { $at }. How much later on days off?
choices-button-days-off-same = The same
choices-button-days-off-later = { $at }
choices-days-off-set = On days off, mornings begin at { $at }.
choices-days-off-same = On days off, mornings begin at { $at }, as on other days.

choices-why-resets-off = Posture resets are off: you turned them off in /settings.

choices-motion-on = • Pictures of exercises: moving
choices-motion-off = • Pictures of exercises: still
choices-button-motion-off = Still pictures
choices-button-motion-on = Moving pictures
choices-motion-turned-on = Exercises are shown moving again.
choices-motion-turned-off = Exercises are shown in still pictures from now on.
