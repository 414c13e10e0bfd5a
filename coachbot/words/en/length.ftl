# What stands at the end of a message in which not everything has room.

length-more = … and { $count } more
length-not-all = _There is more than fits in one message._
