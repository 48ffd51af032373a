/// The themes in `themes`, compiled in: they work where the program was copied without its folder. A test holds both equal,
/// and its failure prints what belongs here.
enum ShippedThemes {
  /// The text of each file by the theme's name.
  static let texts: [String: String] = [
    "dark": dark, "deuteranopia": deuteranopia, "high-contrast": highContrast, "light": light, "mono": mono,
  ]

  private static let dark = """
    # keet's own look, for a terminal with a dark background.
    #
    # A role is `"text colours and attributes"` or a table:
    #   title = "accent bold"                       # a colour, then bold dim underline reverse italic
    #   toast = "bright on bar"                     # a colour on a background
    #   toast = { fg = "bright", bg = "bar" }       # the same
    # A colour is a name from [palette], one of the terminal's own (red, bright-red, …), 0 to 255, or #rrggbb.
    # A role that is not here looks like the one its name begins with: row.selected.unfocused, row.selected, row, text.
    name = "dark"

    dim = "grey"
    strong = "bold"
    title = "bold"
    "title.focused" = "accent bold"
    border = "faint"
    "border.focused" = "accent"

    header = "bright on bar"
    "header.demo" = "ink on accent bold"
    footer = "grey"
    "footer.key" = "accent bold"
    "footer.blocked" = "faint"

    "column.header" = "grey bold"
    "column.header.sorted" = "accent bold"
    "row.selected" = "on selection bold"
    "row.selected.unfocused" = "on resting"
    "row.marked" = "yellow"
    "row.group" = "blue bold"
    match = "yellow bold underline"

    "status.red" = "red"
    "status.yellow" = "yellow"
    "status.green" = "green"
    "status.cyan" = "cyan"
    "status.grey" = "grey"
    stale = "grey italic"
    error = "red bold"
    warning = "yellow"
    overdue = "red bold"

    toast = "bright on bar"
    "toast.error" = "alarm-text on alarm bold"
    "toast.warning" = "ink on yellow"
    overlay = "on panel"
    "overlay.border" = "accent"
    "overlay.title" = "accent bold"
    "overlay.selected" = "on selection bold"
    "overlay.blocked" = "faint"
    button = "on selection"
    "button.selected" = "ink on accent bold"
    input = "on bar"
    "input.focused" = "on selection"
    "input.label" = "grey"
    "input.error" = "red underline"
    placeholder = "faint italic"

    key = "accent bold"
    tab = "grey"
    "tab.selected" = "accent bold underline"
    scrollbar = "faint"
    "scrollbar.thumb" = "grey"
    link = "blue underline"
    label = "grey"
    spinner = "accent"
    progress = "faint"
    "progress.done" = "accent"

    "message.sent" = "cyan"
    "timeline.bar" = "ink on blue"
    "timeline.conflict" = "alarm-text on alarm bold"
    "timeline.edge" = "blue"
    "timeline.conflict.edge" = "red"
    "timeline.today" = "yellow bold"

    [palette]
    accent = "#ffaf5f"
    red = "#ff8787"
    yellow = "#ffd75f"
    green = "#87d787"
    cyan = "#5fd7d7"
    blue = "#87afff"
    grey = "#a8a8a8"
    faint = "#808080"
    bright = "#eeeeee"
    ink = "#121212"
    panel = "#1c1c1c"
    bar = "#262626"
    selection = "#2a364b"
    resting = "#303030"
    alarm = "#af0000"
    alarm-text = "#ffffff"

    """

  private static let deuteranopia = """
    # dark.toml for eyes that cannot tell red from green: orange and blue instead.
    name = "deuteranopia"
    inherits = "dark"

    overdue = "red bold underline"

    [palette]
    accent = "#d0d0d0"
    red = "#ff8700"
    yellow = "#ffff87"
    green = "#5fafff"
    cyan = "#afd7ff"
    blue = "#d7afff"
    alarm = "#875f00"

    """

  private static let highContrast = """
    # Every text at least 7:1 against what lies behind it, and what is selected underlined as well as coloured.
    name = "high-contrast"
    inherits = "dark"

    text = "bright on ink"
    "row.selected" = "bright on selection bold underline"
    "row.selected.unfocused" = "on resting underline"
    "row.marked" = "yellow bold"
    "overlay.selected" = "bright on selection bold underline"
    stale = "grey italic underline"

    [palette]
    accent = "#ffd700"
    red = "#ffafaf"
    yellow = "#ffff00"
    green = "#87ff87"
    cyan = "#87ffff"
    blue = "#afd7ff"
    grey = "#d0d0d0"
    faint = "#bcbcbc"
    bright = "#ffffff"
    ink = "#000000"
    panel = "#080808"
    bar = "#121212"
    selection = "#00005f"
    resting = "#1c1c1c"
    alarm = "#870000"
    alarm-text = "#ffffff"

    """

  private static let light = """
    # For a terminal with a light background: dark.toml in other colours.
    name = "light"
    inherits = "dark"

    [palette]
    accent = "#7a4f00"
    red = "#af0000"
    yellow = "#7a4f00"
    green = "#005f00"
    cyan = "#005f5f"
    blue = "#0000af"
    grey = "#585858"
    faint = "#767676"
    bright = "#1c1c1c"
    ink = "#ffffff"
    panel = "#eeeeee"
    bar = "#e4e4e4"
    selection = "#c6dbf7"
    resting = "#e4e4e4"
    alarm = "#af0000"
    alarm-text = "#ffffff"

    """

  private static let mono = """
    # No colour at all: what is selected is reversed, what matters is bold or underlined.
    name = "mono"

    dim = "dim"
    strong = "bold"
    title = "bold"
    "title.focused" = "bold underline"
    "border.focused" = "bold"

    header = "reverse"
    "header.demo" = "bold underline reverse"
    "footer.key" = "bold"
    "footer.blocked" = "dim"

    "column.header" = "bold"
    "column.header.sorted" = "bold underline"
    "row.selected" = "reverse"
    "row.selected.unfocused" = "underline"
    "row.marked" = "bold"
    "row.group" = "bold"
    match = "bold underline"

    "status.red" = "bold"
    "status.yellow" = "bold"
    "status.grey" = "dim"
    stale = "dim"
    error = "bold"
    warning = "bold"
    overdue = "bold"

    toast = "reverse"
    "toast.error" = "bold reverse"
    "toast.warning" = "bold reverse"
    "overlay.title" = "bold"
    "overlay.selected" = "reverse"
    "overlay.blocked" = "dim"
    "button.selected" = "reverse"
    input = "underline"
    "input.label" = "dim"
    "input.focused" = "bold underline"
    "input.error" = "bold underline"
    placeholder = "dim underline"

    key = "bold"
    "tab.selected" = "bold reverse"
    "scrollbar.thumb" = "reverse"
    link = "underline"
    label = "dim"
    "progress.done" = "reverse"

    "timeline.bar" = "reverse"
    "timeline.conflict" = "bold reverse"
    "timeline.today" = "bold"

    """
}
