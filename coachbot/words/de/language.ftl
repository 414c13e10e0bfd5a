# In welcher Sprache coachbot spricht: einmal gefragt, wo die Plattform eine andere als Englisch nennt, und mit /language.

language-name = Deutsch
language-ask = *In welcher Sprache wollen wir reden?* Mit /language kannst du das jederzeit ändern.
language-chosen = *Dann reden wir Deutsch.* Mit /language kannst du das jederzeit ändern.
language-one-of = Diese Sprache spreche ich nicht. Bitte tippe auf eine von diesen.
