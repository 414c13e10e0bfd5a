# Which language coachbot speaks: asked once where the platform names another than English, and by /language.

language-name = English
language-ask = *Which language shall we speak?* You can change it at any time with /language.
language-chosen = *English it is.* /language changes it at any time.
language-one-of = That's not a language I speak. Tap one of these, please.
