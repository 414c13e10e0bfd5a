# Was Menschen in eigenen Worten gefragt werden, und wie es ihnen wieder gesagt wird.

# Wie man antwortet; _solche Worte_ stehen zwischen Unterstrichen.
notes-hint-reason = Schreib eine Zeile in deinen Worten, oder lass es aus.
notes-hint-if-then = Schreib es als „Wenn ich …, dann …“, zum Beispiel _Wenn ich Kaffee eingieße, dann nehme ich drei langsame Atemzüge_. Oder lass es aus.
notes-hint-obstacle = Schreib eine Zeile dazu, was dazwischenkam, oder lass es aus.
notes-hint-keep = Schreib in deinen Worten, was du behalten möchtest, oder lass es aus.
notes-hint-minimum = Schreib die kleinste Version auf, die du auch an einem vollen Tag tun würdest, oder lass es aus.
notes-hint-usual = Schreib, wie ein gewöhnlicher Tag aussieht, oder lass es aus.
notes-hint-rescue = Schreib in einer Zeile, was dir dann guttut, oder lass es aus.

# Gesagt, nachdem etwas aufgehoben wurde.
notes-thanks-reason = Ich erinnere dich daran, wenn es hilft.
notes-thanks-if-then = Ab und zu erinnere ich dich an diesen Plan.
notes-thanks-obstacle = Danke, das hilft zu wissen. Mach dir die nächste Woche ein wenig leichter, wenn du kannst.
notes-thanks-keep = Das ist deine Liste. /notes zeigt sie.
notes-thanks-minimum = Das zählt immer.
notes-thanks-usual = Gut. /notes zeigt es.
notes-thanks-rescue = An solchen Tagen sage ich es dir wieder. /notes zeigt es.

notes-title-reason = Warum du hier bist
notes-title-if-then = Dein Plan
notes-title-obstacle = Was dazwischenkam
notes-title-keep = Was du behältst
notes-title-minimum = An einem vollen Tag
notes-title-usual = An einem gewöhnlichen Tag
notes-title-rescue = In einer schweren Zeit

notes-button-skip = Auslassen
notes-still-open = Noch offen. { $hint }
# $words sind die des Menschen, $thanks ist einer der Sätze oben.
notes-kept = *Aufgehoben:* „{ $words }“. { $thanks }
notes-skipped = Ausgelassen. Das ist in Ordnung.

# /notes: eine Überschrift, dann eine Zeile für jedes.
notes-all = *In deinen eigenen Worten*
notes-line = • *{ $title }:* { $words }
notes-none = Du hast noch nichts aufgeschrieben. Ich frage ab und zu, und du kannst es immer auslassen.
