# What coachbot says when it cannot do what was meant: kind, exact, and with a way on.

odd-unknown = I didn't understand that, sorry. I only know a few things. Try /today, /checkin, /progress, /pause, /settings or /help.
odd-too-long = That is longer than I can read. I only understand short answers, such as _yes_, _7_ or _20:30_.
odd-media = { $kind ->
    [sticker] Thank you for the sticker. I can only read words, so I haven't kept it. If it answers something, please write that in a few words, or use /help.
    [dice] That looks like fun. I can only read words, so I haven't kept it. If you want to tell me something, please write it in a few words, or use /help.
   *[other] I can't open { $kind ->
        [picture] a picture
        [voice-message] a voice message
        [video] a video
        [video-message] a video message
        [moving-picture] a moving picture
        [sound-file] a sound file
        [file] a file
        [contact] a contact
        [poll] a poll
        [story] a story
        [game] a game
        [paid-post] a paid post
        [checklist] a checklist
        [formatted-message] a formatted message
        [bill] a bill
        [giveaway] a giveaway
       *[something-else] a message like that
     }, and I haven't kept it. Please write it in a few words, or use /help.
 }
odd-edited = I read each message once, so your change hasn't reached me. Please send it as a new message. /checkin shows what your diary says.
odd-forwarded = That looks forwarded or quoted, so I haven't taken it as your answer. If you mean it yourself, please write it in your own message.
odd-too-much = That was a lot at once, so I've stopped reading for now. Please wait a minute, then write again. Nothing that was recorded before is lost. In an emergency, call your local emergency number; I can't help fast enough.
odd-old-button = That button no longer does anything. /today shows where you are.
odd-old-form = That question has passed, so I haven't kept what you wrote. /today shows where you are.
odd-nothing-kept = I keep nothing about this chat, so there is nothing to do here. Send /start and we begin.
odd-private = Let's talk in private. Please write to me directly.
odd-failed = Something went wrong on my side and I couldn't do that. Nothing else of yours is lost. Please try it once more.
odd-failed-again = If it goes on like this: /stop, /export and /forget work all the same.
odd-location-unasked = Thank you, but I don't need your location now, and I haven't kept it.
odd-not-joined = Before that, let's finish setting up.
