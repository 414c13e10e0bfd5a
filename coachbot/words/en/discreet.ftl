# Notifications that say nothing of health until they are opened.

discreet-cover = There is something for you.
discreet-button-open = Open
# In an attack, for what would have them move. The button below opens it afterwards.
discreet-quiet = This one can wait. It stays here until the quiet is over, and there is nothing to make up for.
discreet-on = • Discreet notifications: on
discreet-button-on = Discreet
discreet-button-off = Not discreet
discreet-turned-on = *Discreet notifications are on.* What I send on my own is one neutral line until you open it. My answers to you stay as they are, and so does what is already in this chat.
discreet-turned-off = My messages say what they are about again.
