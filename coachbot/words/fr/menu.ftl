# Le menu des commandes, et ce qu'une plateforme montre avant la conversation. Une commande a 100 caractères au plus.

menu-command-today = Ce qui vient, et ce qui est venu
menu-command-checkin = Mal de tête aujourd'hui ?
menu-command-undo = Reprendre ce que j'ai noté en dernier
menu-command-cancel = Laisser la question qui est ouverte
menu-command-progress = L'évolution de vos jours de mal de tête
menu-command-cards = Exercices et conseils, avec dessins
menu-command-lessons = Les leçons jusqu’ici, à relire
menu-command-desk = Pauses silencieuses au bureau
menu-command-snooze = Le dernier message, plus tard encore
menu-command-attack = Ça va mal : silence jusqu'à demain
menu-command-pause = Silence aussi longtemps que vous voulez
menu-command-resume = Reprendre là où vous étiez
menu-command-safety = Signes d'alerte, et que faire
menu-command-settings = Horloge, jours, moments et heures calmes
menu-command-language = La langue que nous parlons
menu-command-link = Le même journal dans Telegram et Discord
menu-command-programme = Votre programme ; changer ou recommencer
menu-command-notes = Votre raison et vos plans, avec vos mots
menu-command-why = Pourquoi un message est venu, ou pas
menu-command-ask = Une question, réponse tirée de mes notes
menu-command-faq = Ce qu'on demande souvent
menu-command-glossary = Les mots et leur sens
menu-command-compare = Trois maux de tête, côte à côte
menu-command-experiment = Comparer deux façons de faire, à pile ou face
menu-command-report = Une page sur votre journal, pour le médecin
menu-command-export = Tout ce que je garde de vous, en fichier
menu-command-about = Qui gère ceci, et comment on compte
menu-command-help = Ce que je sais faire
menu-command-stop = Plus de messages ; le journal reste
menu-command-forget = Tout effacer
menu-command-start = Commencer, ou reprendre là où vous étiez
menu-command-zone = Votre horloge : nommez une ville proche

menu-description =
    J'aide les personnes dont le mal de tête commence dans le cou et le haut du dos à garder de petites habitudes : quelques messages courts par jour, une question le soir et une image honnête de vos jours.

    Pour adultes. Je suis un journal et un accompagnant, pas un médecin, ni pour les urgences. J'écris en anglais.
menu-short-description = De petites habitudes et un journal honnête pour le mal de tête qui vient du cou. En anglais.
