# Stopping, deleting with a receipt, and handing everything over.

data-stop-ask = Shall I stop all messages? Your diary stays, and you can come back any time.
data-button-stop = Yes, stop
data-button-go-on = No, go on
data-stopped = *Stopped.* I won't write to you any more. Thank you for the time we had.

    Your diary is kept: /progress shows it, /export hands it over, /forget deletes it. /start begins again.
data-stopped-before = *Stopped.* I won't write to you, and there is no diary of yours. /forget deletes your last answers here. If you change your mind, send /start.
data-going-on = All right, everything goes on as before.

data-forget-ask = *Delete everything?* Your diary, settings, programme and safety answers will be gone at once. This can't be undone. If you'd like a copy first: /export.
data-button-delete = Delete everything
data-button-keep = Keep it
# After a long silence, some days before. $day is like "Monday 23 November".
data-parting = We haven't heard from each other for a long time. I don't want to keep what you no longer need. So on *{ $day }* I'll delete everything I hold of you.

    Would you like to keep it? One tap is enough, or write me anything. /export gives you a copy.
data-kept = Nothing was deleted.

# The receipt: what was deleted, line by line, then what is left elsewhere, for how long. $day is like "Monday 23 November".
data-deleted = *Deleted* on { $day } at { $at }:
data-gone-check-ins = { $n ->
    [one] • { $n } diary day
   *[other] • { $n } diary days
 }
data-gone-check-in-history = { $n ->
    [one] • { $n } earlier version of a diary day
   *[other] • { $n } earlier versions of diary days
 }
data-gone-deliveries = { $n ->
    [one] • { $n } message
   *[other] • { $n } messages
 }
data-gone-screenings = { $n ->
    [one] • { $n } safety answer
   *[other] • { $n } safety answers
 }
data-gone-consents = { $n ->
    [one] • { $n } consent
   *[other] • { $n } consents
 }
data-gone-enrolments = { $n ->
    [one] • { $n } programme
   *[other] • { $n } programmes
 }
data-gone-addresses = { $n ->
    [one] • { $n } chat address
   *[other] • { $n } chat addresses
 }
data-gone-participants = { $n ->
    [one] • { $n } set of settings
   *[other] • { $n } sets of settings
 }
data-left-in-file = It is gone from this database. The last traces in its file are overwritten within minutes, or as soon as no other program reads it.
data-left-nowhere = Nothing of it is left in this database.
data-left-on-server = It is gone from this database. The database runs on a server, which writes over the old space and its own log in its own time.
data-left-sealed = What you said was stored locked, and I destroyed your key first. Backups hold it locked, without keys. The copy of the keys is replaced at the next backup, most often within a day; from then on nobody can open yours.
data-left-sealed-beside = What you said was stored locked, and I destroyed your key first. A backup of the whole server can hold both until it expires.
data-left-copies = Older backups, if the operator keeps any, still hold it until they expire.
data-left-copies-days = { $n ->
    [one] Backups are kept for { $n } day at most; if one is ever used before that, you are deleted from it first.
   *[other] Backups are kept for { $n } days at most; if one is ever used before that, you are deleted from it first.
 }
data-left-chat = This chat app keeps its own copy of our chat until you delete it there.
data-farewell = Take care.

data-export = Here is everything I keep of you, as a file that people and programs can read.
data-export-table = And your diary as a table, a row a day, for a spreadsheet.
data-export-unread = { $n ->
    [one] One record could not be read. It stands at the end of the file under "unread", just as it is stored.
   *[other] { $n } records could not be read. They stand at the end of the file under "unread", just as they are stored.
 }
data-export-no-table = There is no table of your diary: a part of it could not be read. What could be read is in the file.
