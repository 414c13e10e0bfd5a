"""What keeps English words out of the diary, by why: another head, a wish, a condition, a habit, a quotation."""

VETOES = {
    "other": "my mother|my mom|my mum|my mums|my moms|my wife|my husband|my son|my daughter|my kid|my kids|my child"
    "|my children|my boss|my friend|my friends|my partner|my boyfriend|my girlfriend|my colleague|my colleagues"
    "|my father|my dad|my brother|my sister|my dog|my cat|my neighbour|my neighbor|my grandma|my grandpa"
    "|my aunt|my uncle|my baby|my grandmother|my grandfather|my parents|my cousin|my roommate|my flatmate"
    "|my coworker|my teacher|my team|he|she|they|his|her|him|hes|shes|theyre|their|them"
    "|somebody|someone|everybody|people who|the kids|the kid|the baby|the wife|the husband|mum|mom|dad|mother"
    "|father|husband|wife|son|daughter|partner|boss|friend|the doctor|doctor|nobody|who|whose"
    "|mommy|hubby|bf|gf|sister|brother"
    "|my nan|nan|nana|my nana|gran|granny|my gran|my granny|grandad|my grandad|my mate|my missus|missus|the missus"
    "|my fella|my other half|my gran|my landlord|my neighbours|my niece|my nephew|my grandson|my granddaughter"
    "|my grandchild|my mother in law|the boss|the kiddies|my lad|my lass",
    "address": "we|you|your|youre|our|us|everyone|everyone else|ourselves|yourself|youd|youve|weve|wed|were all"
    "|yours",
    "wish": "hope|hopefully|hoping|fingers crossed|lets hope|pray|i want|want|wanna|wanting",
    "cond": "if|would|wouldve|wish|should|shouldnt|whenever|in case|suppose i|imagine|could|otherwise|wouldnt"
    "|as long as|might get|lest|provided|dream of|dreaming of",
    "future": "will|gonna|going to|tomorrow|ill|soon|next|wont|about to|expecting|expect|later today|afraid of|fear"
    "|worried|dreading",
    "habit": "always|usually|often|every|every day|everyday|sometimes|normally|generally|mostly|regularly|typically"
    "|used to|frequently|constantly|for years|daily|on most days|most days|most mornings|nearly every|rarely"
    "|seldom|tend to|history of|chronic|years|months|weeks|lately|these days|recently|in general|all the time"
    "|each morning|a lot of|so many|too many|many headaches|more headaches|fewer headaches|less headaches"
    "|once a week|a week|per week|per month|a month|this month|this year|ever since i|childhood|as a child"
    "|last year|last month|in the past|back then|other day|the other day|some days|the last days|few days"
    "|a few days|couple of days|past days|several days",
    "request": "stop|unsubscribe|quit|not now|later please|ask later|pregnant|surgery|diagnosed|osteoporosis"
    "|operation"
    "|blood thinner|how|what|whats|why|when do|where|which|can you|could you|do you|show|send|tell me|remind"
    "|explain|give me|help me|stop sending|delete|undo|cancel|export|change|settings|quiet hours|take back"
    "|take that back|wrong|mistake|typo|misclick|correct|correction|i meant|meant|forget|remove|erase"
    "|scratch that|note|remember|remind me|pause|snooze|skip|article|book|read about|read that|heard|research"
    "|study|podcast|called|named|definition|means|word|exercise|exercises|reset|stretch|stretches|stretching"
    "|chin tuck|the nod|drill|practice|did it|done|question|questions|about headaches|diary|app|calendar"
    "|progress|programme|program|page|button|option|type|typed|message|messages|should i|is it|are headaches"
    "|headaches are|migraines are|a headache is|headache is a|do headaches|can|leave me alone|need quiet"
    "|need silence|shut up|doctors note|killing me help|make it stop|make it go away|blood|sms|notification"
    "|notifications|ask|asked|asking|wondering|wonder|curious|whether|appointment|clinic|gp|hospital"
    "|neurologist|test|testing|example|joke|song|movie|film|hello world|lorem",
    "sarcasm": "yeah right|as if|lol|haha|hahaha|ha ha|lmao|rofl|sure sure|oh joy|oh great"
    "|just great|just what i needed"
    "|how lovely|sarcasm|irony|ironically|kidding|just kidding|jk|what a surprise|surprise surprise"
    "|big surprise|guess what|of course not|yeah sure|joking|what joy|lucky me|wonderful|marvellous|pretend"
    "|pretending|lie|lying",
    "quote": "says|said|saying|quote|wrote|writes|told|tells|claims|according to|reads|quoting|text from"
    "|forwarded|fwd"
    "|fw",
    "since": "since i|since my|since we|since then|since march|since christmas|since last",
}  # fmt: skip
OPENERS = (
    "is ibuprofen", "is paracetamol", "is aspirin", "is naproxen", "is six", "is seven", "is eight", "is that",
    "is this",
    "did i", "do i", "have i", "had i", "is there", "was there", "was i", "am i", "is a", "is my", "can i", "can a",
    "can it", "does a", "does it", "does my", "do my", "are my", "are these", "should", "would", "could", "will",
)  # fmt: skip
"""How a question begins whose mark is left out."""
