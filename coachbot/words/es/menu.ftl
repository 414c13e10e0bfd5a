# El menú de comandos, y lo que una plataforma muestra antes de la conversación. Un comando tiene como máximo 100 caracteres.

menu-command-today = Lo que viene y lo que vino
menu-command-checkin = ¿Dolor de cabeza hoy?
menu-command-undo = Deshacer lo último que anoté
menu-command-cancel = Dejar la pregunta que está abierta
menu-command-progress = Cómo van tus días con dolor de cabeza
menu-command-cards = Ejercicios e instrucciones, con dibujos
menu-command-lessons = Las lecciones hasta ahora, para releer
menu-command-desk = Pausas silenciosas en el escritorio
menu-command-snooze = El último aviso, más tarde otra vez
menu-command-attack = Ahora estoy mal: silencio hasta mañana
menu-command-pause = Silencio el tiempo que quieras
menu-command-resume = Seguir donde lo dejaste
menu-command-safety = Señales de alarma y qué hacer
menu-command-settings = Tu reloj, días, momentos y horas de silencio
menu-command-language = El idioma en que hablamos
menu-command-link = El mismo diario en Telegram y Discord
menu-command-programme = Tu programa; cambiar o empezar otro
menu-command-notes = Tu motivo y tus planes, en tus palabras
menu-command-why = Por qué llegó un aviso, o por qué no
menu-command-ask = Una pregunta, con respuesta de mis notas
menu-command-faq = Lo que se suele preguntar
menu-command-glossary = Palabras y qué significan
menu-command-compare = Tres dolores de cabeza, lado a lado
menu-command-experiment = Comparar dos maneras de una cosa, con una moneda
menu-command-report = Una página de tu diario, para la consulta
menu-command-export = Todo lo que guardo de ti, en un archivo
menu-command-about = Quién lo lleva y cómo se cuentan los días
menu-command-help = Lo que sé hacer
menu-command-stop = No más mensajes; tu diario se conserva
menu-command-forget = Borrar todo
menu-command-start = Empezar, o seguir donde lo dejaste
menu-command-zone = Tu reloj: nombra una ciudad cerca de ti

menu-description =
    Ayudo a personas cuyo dolor de cabeza empieza en el cuello y la parte alta de la espalda con pequeños hábitos: unos pocos avisos cortos al día, una pregunta cada noche y una imagen honesta de tus días.

    Para adultos. Soy un diario y un acompañante, no un médico, y no sirvo para urgencias. Escribo en inglés.
menu-short-description = Pequeños hábitos y un diario honesto para el dolor de cabeza que empieza en el cuello. En inglés.
