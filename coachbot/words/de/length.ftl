# Was am Ende einer Nachricht steht, in der nicht alles Platz hat.

length-more = … und { $count } mehr
length-not-all = _Es gibt mehr, als in eine Nachricht passt._
