# Cards that come for the first time: the pictures behind their steps.

first-time-pictures = { $count ->
    [one] How it looks. The steps stand above.
   *[other] How they look: { $cards }. The steps stand above, with a button for each.
}
