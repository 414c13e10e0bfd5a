# /admin, for whoever runs this: counts, never who. $n is a count as text, or admin-few.

admin-title = *How it goes*
admin-few = fewer than 5
admin-count-people = • People: { $n }
admin-count-enrolled = • On a programme or keeping a diary: { $n }
admin-count-unreachable = • With every chat closed: { $n }
admin-count-check-ins = • Evenings answered in 24 hours: { $n }
admin-count-sent = • Messages sent in 24 hours: { $n }
admin-count-unsent = • Planned and not sent in 24 hours: { $n }
admin-count-waiting = • Waiting for an answer: { $n }
admin-count-aside = • Set aside: { $n }. `coachbot doctor` says why.
admin-late = { $n ->
    [0] • Nothing is late.
    [one] • The latest is { $n } minute late.
   *[other] • The latest is { $n } minutes late.
 }
# $at is like "2026-11-23 09:00 UTC".
admin-held = *Prompts are held* for everybody since { $at }. Answers still go out.
# $what is one of admin-did-…, $who the mark of a chat.
admin-change = { $at }: { $what } ({ $who })
admin-did-hold = prompts held
admin-did-let-go = prompts let go
admin-button-ask-hold = Hold all prompts
admin-button-ask-go = Let prompts go again
admin-step-ask-hold = *Hold prompts for everybody?* Nobody gets a prompt or an evening question until you let them go. Answers, safety texts and /forget work on.
admin-step-ask-go = *Let prompts go again?* Whoever missed some gets three at most, the newest of each kind. What is too late by now does not come.
admin-button-hold = Yes, hold them
admin-button-go = Yes, let them go
admin-button-back = Back
