# Karten, die zum ersten Mal kommen: die Bilder nach ihren Schritten.

first-time-pictures = { $count ->
    [one] So sieht es aus. Die Schritte stehen darüber.
   *[other] So sehen sie aus: { $cards }. Die Schritte stehen darüber, mit einem Knopf für jede.
}
