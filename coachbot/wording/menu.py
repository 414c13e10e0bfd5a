"""The command menu and the words a platform shows before a conversation begins, a language each."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Menu:
    """`commands` pairs a command, without its slash, with what it does; the everyday ones first."""

    commands: tuple[tuple[str, str], ...]
    description: str
    short_description: str


ENGLISH = Menu(
    commands=(
        ("today", "What's coming, and what came"),
        ("checkin", "Headache today?"),
        ("progress", "How your headache days go"),
        ("cards", "Exercises and how-tos, with pictures"),
        ("desk", "Silent breaks at your desk"),
        ("snooze", "Bring the last prompt back later"),
        ("attack", "It's bad right now: quiet until tomorrow"),
        ("pause", "Silence for as long as you like"),
        ("resume", "Go on where you stopped"),
        ("safety", "Warning signs, and what to do"),
        ("settings", "Your clock, days, moments and quiet hours"),
        ("link", "The same diary in Telegram and Discord"),
        ("programme", "What you're on; switch, or start another"),
        ("notes", "Your reason and plans, in your own words"),
        ("why", "Why a prompt came, or didn't"),
        ("ask", "A question, answered from my notes"),
        ("faq", "What people ask"),
        ("glossary", "Words and what they mean"),
        ("compare", "Three headaches, side by side"),
        ("report", "One page about your diary, for a clinician"),
        ("export", "Everything I keep of you, as a file"),
        ("about", "Who runs this, and how days are counted"),
        ("help", "What I can do"),
        ("stop", "No more messages; your diary is kept"),
        ("forget", "Delete everything"),
    ),
    description="I help people whose headaches start in the neck and upper back to keep up small habits: a few short "
    "prompts a day, one question each evening, and an honest picture of how your headache days go.\n\n"
    "For adults. I'm a diary and a coach, not a doctor, and not for emergencies.",
    short_description="Small habits and an honest diary for headaches that start in the neck and upper back.",
)
GERMAN = Menu(
    commands=(
        ("today", "Was kommt, und was kam"),
        ("checkin", "Kopfschmerzen heute?"),
        ("progress", "Wie deine Kopfschmerztage verlaufen"),
        ("cards", "Übungen und Anleitungen, mit Bildern"),
        ("desk", "Stille Pausen am Schreibtisch"),
        ("snooze", "Den letzten Anstoß später noch einmal"),
        ("attack", "Gerade ist es schlimm: Ruhe bis morgen"),
        ("pause", "Ruhe, so lange du magst"),
        ("resume", "Weitermachen, wo du warst"),
        ("safety", "Warnzeichen, und was zu tun ist"),
        ("settings", "Uhr, Tage, Zeiten und Ruhezeiten"),
        ("link", "Dasselbe Tagebuch in Telegram und Discord"),
        ("programme", "Dein Programm; wechseln oder neu beginnen"),
        ("notes", "Dein Grund und deine Pläne, in deinen Worten"),
        ("why", "Warum etwas kam, oder nicht kam"),
        ("ask", "Eine Frage, aus meinen Notizen beantwortet"),
        ("faq", "Was oft gefragt wird"),
        ("glossary", "Wörter und was sie bedeuten"),
        ("compare", "Drei Kopfschmerzen, nebeneinander"),
        ("report", "Eine Seite über dein Tagebuch, für die Praxis"),
        ("export", "Alles, was ich von dir habe, als Datei"),
        ("about", "Wer das betreibt, und wie gezählt wird"),
        ("help", "Was ich kann"),
        ("stop", "Keine Nachrichten mehr; das Tagebuch bleibt"),
        ("forget", "Alles löschen"),
    ),
    description="Ich helfe Menschen, deren Kopfschmerzen im Nacken und oberen Rücken beginnen, bei kleinen Gewohnheiten: "
    "ein paar kurze Anstöße am Tag, eine Frage am Abend und ein ehrliches Bild deiner Kopfschmerztage.\n\n"
    "Für Erwachsene. Ich bin Tagebuch und Begleiter, kein Arzt, und nicht für Notfälle. Ich schreibe auf Englisch.",
    short_description="Kleine Gewohnheiten und ein ehrliches Tagebuch bei Kopfschmerzen aus dem Nacken. Auf Englisch.",
)
SPANISH = Menu(
    commands=(
        ("today", "Lo que viene y lo que vino"),
        ("checkin", "¿Dolor de cabeza hoy?"),
        ("progress", "Cómo van tus días con dolor de cabeza"),
        ("cards", "Ejercicios e instrucciones, con dibujos"),
        ("desk", "Pausas silenciosas en el escritorio"),
        ("snooze", "El último aviso, más tarde otra vez"),
        ("attack", "Ahora estoy mal: silencio hasta mañana"),
        ("pause", "Silencio el tiempo que quieras"),
        ("resume", "Seguir donde lo dejaste"),
        ("safety", "Señales de alarma y qué hacer"),
        ("settings", "Tu reloj, días, momentos y horas de silencio"),
        ("link", "El mismo diario en Telegram y Discord"),
        ("programme", "Tu programa; cambiar o empezar otro"),
        ("notes", "Tu motivo y tus planes, en tus palabras"),
        ("why", "Por qué llegó un aviso, o por qué no"),
        ("ask", "Una pregunta, con respuesta de mis notas"),
        ("faq", "Lo que se suele preguntar"),
        ("glossary", "Palabras y qué significan"),
        ("compare", "Tres dolores de cabeza, lado a lado"),
        ("report", "Una página de tu diario, para la consulta"),
        ("export", "Todo lo que guardo de ti, en un archivo"),
        ("about", "Quién lo lleva y cómo se cuentan los días"),
        ("help", "Lo que sé hacer"),
        ("stop", "No más mensajes; tu diario se conserva"),
        ("forget", "Borrar todo"),
    ),
    description="Ayudo a personas cuyo dolor de cabeza empieza en el cuello y la parte alta de la espalda con pequeños "
    "hábitos: unos pocos avisos cortos al día, una pregunta cada noche y una imagen honesta de tus días.\n\n"
    "Para adultos. Soy un diario y un acompañante, no un médico, y no sirvo para urgencias. Escribo en inglés.",
    short_description="Pequeños hábitos y un diario honesto para el dolor de cabeza que empieza en el cuello. En inglés.",
)
FRENCH = Menu(
    commands=(
        ("today", "Ce qui vient, et ce qui est venu"),
        ("checkin", "Mal de tête aujourd'hui ?"),
        ("progress", "L'évolution de vos jours de mal de tête"),
        ("cards", "Exercices et conseils, avec dessins"),
        ("desk", "Pauses silencieuses au bureau"),
        ("snooze", "Le dernier message, plus tard encore"),
        ("attack", "Ça va mal : silence jusqu'à demain"),
        ("pause", "Silence aussi longtemps que vous voulez"),
        ("resume", "Reprendre là où vous étiez"),
        ("safety", "Signes d'alerte, et que faire"),
        ("settings", "Horloge, jours, moments et heures calmes"),
        ("link", "Le même journal dans Telegram et Discord"),
        ("programme", "Votre programme ; changer ou recommencer"),
        ("notes", "Votre raison et vos plans, avec vos mots"),
        ("why", "Pourquoi un message est venu, ou pas"),
        ("ask", "Une question, réponse tirée de mes notes"),
        ("faq", "Ce qu'on demande souvent"),
        ("glossary", "Les mots et leur sens"),
        ("compare", "Trois maux de tête, côte à côte"),
        ("report", "Une page sur votre journal, pour le médecin"),
        ("export", "Tout ce que je garde de vous, en fichier"),
        ("about", "Qui gère ceci, et comment on compte"),
        ("help", "Ce que je sais faire"),
        ("stop", "Plus de messages ; le journal reste"),
        ("forget", "Tout effacer"),
    ),
    description="J'aide les personnes dont le mal de tête commence dans le cou et le haut du dos à garder de petites "
    "habitudes : quelques messages courts par jour, une question le soir et une image honnête de vos jours.\n\n"
    "Pour adultes. Je suis un journal et un accompagnant, pas un médecin, ni pour les urgences. J'écris en anglais.",
    short_description="De petites habitudes et un journal honnête pour le mal de tête qui vient du cou. En anglais.",
)
MENUS: Mapping[str, Menu] = {"": ENGLISH, "de": GERMAN, "es": SPANISH, "fr": FRENCH}
"""By the language code of the reader's app; "" is for everybody else. Those but English say that I write in English."""
