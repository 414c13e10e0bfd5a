# The handbook in chat: what stands around its questions, words and comparisons.

handbook-questions = *Questions people ask* ({ $page } of { $pages })
handbook-own-question = Or write _/ask_ and your own.
handbook-button-earlier = Earlier
handbook-button-more = More

handbook-terms = *Words I use:* { $terms }.
handbook-one-term = Write _/glossary referred pain_ for one of them.
handbook-no-term = _{ $name }_ is not among my words. /glossary lists them, /ask looks everywhere.

# Beside the comparison: what somebody noted of their headaches. $counts lists answers with how often each was given.
handbook-own-notes = *Your own notes, so far:*
handbook-own-pattern = • { $question } { $counts }
handbook-own-count = { $answer } ({ $times })
handbook-own-no-kind = They say what you noticed, not which kind it is. /report takes them to whoever can tell.

# One answer that was looked for, and where it stands.
handbook-from-programme-title = From a programme
handbook-from-programme = _From { $programme }._
handbook-from-questions = _From the questions people ask._
handbook-from-glossary = _From my glossary._
handbook-from-card = _From the card “{ $card }”._
handbook-button-card = Show me

handbook-not-known = That's not in my notes, and I don't make things up. /faq lists what I can answer. For anything about your health that can't wait, please ask a clinician.
handbook-nearest = I have no sure answer to that. Is it about one of these? If not, /faq lists what I can answer, and for your health please ask a clinician.
handbook-ask-how = Write your question behind it, such as _/ask which pillow is good_. /faq lists what others ask.

# How people ask for a word or a card; nobody reads it, the search does.
handbook-asked-term = what is { $term }
handbook-asked-card = how do I do the { $card }
