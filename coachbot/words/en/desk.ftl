# The break timer at the desk: asked for, silent, and over by itself.

desk-button-stop = Stop the breaks
desk-button-every = Every { $minutes } min

desk-break =
    .one = Time to move a little. Stand up, or just sit another way.
    .two = A short break. Look at something far away and let your shoulders drop.
    .three = Half a minute for you. Roll your shoulders slowly, back and down.
    .four = Change something: the chair, the screen, the side you lean on.
    .five = Let go for a moment. Soft jaw, loose hands, three slow breaths.
    .six = On your feet, if you can. To the window and back is enough.
    .seven = Let your head balance for three breaths, as if it weighed nothing.
    .eight = A sip of water is a good reason to get up.

# For whoever leaves out exercises: nothing that moves neck or shoulders.
desk-break-still =
    .one = Time for a change. Stand up, or just sit another way.
    .two = A short break. Look at something far away for three slow breaths.
    .three = Change something: the chair, the screen, the side you lean on.
    .four = Let go for a moment. Soft jaw, loose hands, three slow breaths.
    .five = On your feet, if you can. To the window and back is enough.
    .six = A sip of water is a good reason to get up.

desk-ask = *Breaks at your desk.* I'll send you a line without a sound, for four hours or until your work day ends. How often?
desk-started = *A break every { $minutes } minutes*, without a sound. The first comes at { $first }, until { $last }. Then it's over by itself.
desk-started-once = *A break in { $minutes } minutes*, without a sound, at { $first }. Then it's over by itself.
desk-running = Your breaks are running. The next comes at { $next }, the last at { $last }.
desk-stopped = *No more breaks today.* /desk starts them again.
desk-none-running = No breaks are running. /desk starts them.
desk-outside-work = Breaks at the desk come on your work days, from { $start } to { $end }. /settings changes both your days and hours.
desk-too-late = Your work day ends at { $end }. That's too soon for a break timer; just get up now.
desk-safety = Breaks with movement are off because of your safety answer. /safety is the place for that.
desk-diary-alone = At 16 and 17 I keep the diary with you and nothing else, so there are no breaks from me. Getting up now and then is a good idea all the same.
desk-no-programme = The break timer belongs to a programme, and you're not on one at the moment. /start begins one.
