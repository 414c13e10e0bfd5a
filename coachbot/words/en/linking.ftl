# One person in several chats: the code, the question on each side, what is told where, and how a chat goes out again.
# $where is said as an answer to "where?": "in Telegram", "in your other Discord chat". $code is like 2345-ABCD, $link an
# address that opens Telegram. `...` shows words that are copied with one tap.

linking-where = { $platform ->
    [telegram] in Telegram
    [discord] in Discord
    [local] in the browser
   *[other] in your other chat
 }
# The person has several chats on this platform.
linking-where-other = { $platform ->
    [telegram] in your other Telegram chat
    [discord] in your other Discord chat
    [local] in your other browser window
   *[other] in your other chat
 }
# Two of the other chats are on the same platform; $since is like "23 November, 10:05".
linking-where-since = { $where } (since { $since })

# A code, shown in a chat that has a diary.
linking-offer = *One diary in two chats.* Where is your other chat with me?
linking-offer-care = It works once, for { $minutes } minutes. Keep it to yourself: never in a group, on a server or in a picture. Whoever opens it can read your diary. You'll hear from me as soon as somebody does.
# A code, shown in a chat without a diary.
linking-offer-new = *Do you keep your diary with me in another chat?* Bring this chat there, and say yes there:
linking-offer-new-care = It works once, for { $minutes } minutes; show it to nobody. If you're new here, never mind: let's just begin.
linking-way-telegram = • In Telegram, open { $link } and tap *Start*.
linking-way-telegram-same = • In your other Telegram account, open this link: `{ $link }`
linking-way-telegram-typed = • In Telegram, send me `/link { $code }`
linking-way-discord = • In Discord, send me `/link { $code }` in our private chat.
linking-way-discord-same = • In your other Discord account, send me `/link { $code }` in our private chat.
linking-way-browser = • In a private window of this browser, send `/link { $code }`
linking-offer-quicker = Quicker for Discord: send me /link there and open the link that comes. Then I ask you here.

# What became of a code.
linking-useless = This code doesn't work. It may be used up, older than ten minutes or mistyped, or it was shown where others read. Send /link in your other chat for a new one.
linking-too-often = That was a wrong code too often. Please wait { $minutes } minutes. Then send /link in your other chat for a new one.
linking-own = That is this chat's own code. It belongs in the other chat.
linking-already = These two chats are linked already. /link shows them.
linking-neither = Neither of the two chats has a diary yet. Let's begin in this one; the other can be linked afterwards.
linking-enough = { $most } chats are as many as I can link. /link shows them where your diary is; unlink one first.
linking-void = Your link code was shown where others read, so it doesn't work any more. /link makes a new one. Please keep that one to yourself.

# The question before anything is linked.
linking-ask-in = *Is the chat { $where } yours?* Then this one joins its diary: what you say here is seen there, and the other way round. If somebody else sent you this code or link, tap No.
linking-ask-let-in = *May the chat { $where } come in?* It will show your diary and can answer for you. Tap Yes only if you have just asked for this there yourself. If somebody else sent you the link, tap No.
linking-ask-diaries = *Two diaries become one.* You keep one here and one { $where }. If you link them:
    • All days come together. Where both have the same day, the later answer counts; the earlier one is kept in its history.
    • The settings { $where } stand, and the programme there goes on. One that runs here ends, unless none runs there.
    • A safety answer given in either chat holds.

    The diaries can't be taken apart again. Please go on only if the chat { $where } is your own: it will show this diary.
linking-button-yes = Yes, it's mine
linking-button-no = No
linking-button-join = Join the diaries
linking-button-apart = Leave them apart
linking-apart = All right, nothing was linked. The code runs out by itself.

# It is linked. The first is said in the newly linked chat.
linking-done = *Linked.* This chat and the one { $where } are one now, with one diary. You can answer and look things up in either. My prompts reach you { $prompts }.
linking-done-days = { $days ->
    [one] { $days } day was in both diaries.
   *[other] { $days } days were in both diaries.
 }
linking-done-first-day = Until { $free }, a few things need a tap { $where }: to delete the diary, to hand all of it over, to unlink or link another chat.
linking-let-in = *Linked.* The chat { $where } has your diary now, too. My prompts reach you { $prompts }. If that wasn't you, tap below: it is out at once.
linking-told = *A chat was linked:* the one { $where } has your diary now, too. If that wasn't you, tap below: it is out at once.
linking-told-joined = *Your diary was joined* with the one { $where }, as you asked { $by }. This chat belongs to it now.
linking-button-here = Send prompts here
linking-button-leave-so = Leave it so
linking-button-not-mine = That isn't my chat
linking-button-not-me = That wasn't me

# /link, where chats are linked already. $since is like "23 November, 10:05".
linking-shown = *Your chats with me:*
linking-line-here = • this one, since { $since }
linking-line = • the one { $where }, since { $since }
linking-line-closed = • the one { $where }, since { $since }; it is closed to me at the moment
linking-prompts = My prompts reach you { $prompts }.
linking-prompts-instead = My prompts reach you here, because the chat { $where } is closed to me at the moment.
linking-here = here
linking-button-where = Where prompts come
linking-button-unlink = Unlink the one { $where }
linking-button-unlink-since = Unlink the one of { $since }
linking-button-unlink-here = Unlink this chat
linking-button-another = Link another chat
linking-ask-where = Where shall my prompts reach you?
linking-button-there = Send prompts { $where }
linking-button-there-since = To the one of { $since }
linking-prompts-moved = My prompts reach you { $prompts } from now on. If that chat is closed to me, they reach you in another of yours. /link changes it.
linking-told-prompts = My prompts reach you { $where } from now on, as you asked { $by }.
linking-button-back-here = Send them here again

# A chat goes out.
linking-ask-unlink = Unlink the chat { $where }? Your diary and programme stay here. There I won't know you any more.
linking-ask-leave = Unlink this chat? Your diary and programme stay { $where }. Here I won't know you any more.
linking-button-sure = Unlink it
linking-button-stay = Leave it linked
linking-stays = Nothing was unlinked.
linking-unlinked = Unlinked. The chat { $where } has none of your diary any more. You have it in this chat only.
linking-unlinked-rest = Unlinked. The chat { $where } has none of your diary any more. You have it here and { $rest }.
linking-left = Unlinked. I don't know you in this chat any more, and nothing comes here. Your diary is { $where }.
linking-told-left = The chat { $where } was unlinked there. It has none of your diary any more.
linking-told-unlinked = The chat { $where } was unlinked { $by }. It has none of your diary any more. /link shows which chats are left.
linking-told-out = This chat was unlinked from your diary { $by }. I know nothing of it here any more. If that wasn't you, somebody else can use that chat.
linking-told-out-again = This chat is no longer linked with a diary, and I know nothing of one here. /start begins a new one.
linking-disowned = *It is out.* The chat { $where } sees nothing of your diary any more and can't answer for you. Codes that were open are void. What I showed there before stays on that screen. It may have answered for you: /progress shows your last days.
linking-not-linked = That chat isn't linked any more.

# The first day of a newly linked chat. $free is like "24 November, 10:05".
linking-asked-forget = This chat was linked less than a day ago, so I've asked { $where } first. Tap *Delete everything* there. From { $free } on this chat can do it alone. Or is it enough to take this chat out?
linking-asks-forget = *Delete everything?* The chat { $where } asks for it. Your diary, settings, programme and safety answers would be gone at once, from every chat. This can't be undone.
linking-asked-export = This chat was linked less than a day ago, so I've asked { $where } first. Say yes there, and the files come here. From { $free } on this chat gets them at once.
linking-asks-export = *Hand everything over?* The chat { $where } asks for files with all I keep of you: your whole diary, your words and safety answers.
linking-asked-unlink = This chat was linked less than a day ago, so I've asked { $where } first. From { $free } on this chat can do it alone.
linking-asks-unlink = *Unlink a chat?* The chat { $by } asks me to unlink the one { $where }.
linking-asks-unlink-here = *Unlink this chat?* The chat { $by } asks for it. Your diary would stay there, and I wouldn't know you here any more.
linking-button-delete = Delete everything
linking-button-keep = Keep it
linking-button-hand-over = Yes, send it there
linking-button-keep-here = No
linking-handed-over = Both files are on their way. They come { $where }.
linking-not-handed-over = Nothing was handed over.
linking-not-yet = This chat was linked less than a day ago. Until { $free } another one is linked { $where }: send /link there.
linking-elder-closed = This chat was linked less than a day ago, so the one { $where } would have to agree, and it is closed to me at the moment. From { $free } on this chat can do it alone. Until then you can take this chat out.
linking-told-stopped = You stopped me { $where }, so I'm silent in all your chats. If that wasn't you, tap below: that chat is out at once. /start begins again.

# Said in the other chats of somebody who deleted everything.
linking-told-forgotten = *Everything is deleted*, as you asked { $where }. Nothing of yours is left here either. Take care.
