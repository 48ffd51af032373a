extension Theme {
  /// The theme keet has without any file: `themes/dark.toml` compiled in.
  package static let standard = Theme(
    name: "dark",
    styles: [
      .dim: Style(grey), .strong: Style(bold: true), .title: Style(bold: true),
      .titleFocused: Style(accent, bold: true), .border: Style(faint), .borderFocused: Style(accent),
      .header: Style(bright, on: bar), .headerDemo: Style(ink, on: accent, bold: true), .footer: Style(grey),
      .footerKey: Style(accent, bold: true), .footerBlocked: Style(faint), .columnHeader: Style(grey, bold: true),
      .columnHeaderSorted: Style(accent, bold: true), .rowSelected: Style(on: selection, bold: true),
      .rowSelectedUnfocused: Style(on: resting), .rowMarked: Style(yellow), .rowGroup: Style(blue, bold: true),
      .match: Style(yellow, bold: true, underline: true), .statusRed: Style(red), .statusYellow: Style(yellow),
      .statusGreen: Style(green), .statusCyan: Style(cyan), .statusGrey: Style(grey),
      .stale: Style(grey, italic: true), .error: Style(red, bold: true), .warning: Style(yellow),
      .overdue: Style(red, bold: true), .toast: Style(bright, on: bar),
      .toastError: Style(alarmText, on: alarm, bold: true), .toastWarning: Style(ink, on: yellow),
      .overlay: Style(on: panel), .overlayBorder: Style(accent), .overlayTitle: Style(accent, bold: true),
      .overlaySelected: Style(on: selection, bold: true), .overlayBlocked: Style(faint),
      .button: Style(on: selection), .buttonSelected: Style(ink, on: accent, bold: true), .input: Style(on: bar),
      .inputFocused: Style(on: selection), .inputLabel: Style(grey), .inputError: Style(red, underline: true),
      .placeholder: Style(faint, italic: true), .key: Style(accent, bold: true), .tab: Style(grey),
      .tabSelected: Style(accent, bold: true, underline: true), .scrollbar: Style(faint),
      .scrollbarThumb: Style(grey), .link: Style(blue, underline: true), .label: Style(grey), .spinner: Style(accent),
      .progress: Style(faint), .progressDone: Style(accent), .messageSent: Style(cyan),
      .timelineBar: Style(ink, on: blue), .timelineConflict: Style(alarmText, on: alarm, bold: true),
      .timelineEdge: Style(blue), .timelineConflictEdge: Style(red), .timelineToday: Style(yellow, bold: true),
    ])

  /// `themes/mono.toml` compiled in: how a meaning stays visible on a terminal without colours.
  package static let mono = Theme(
    name: "mono",
    styles: [
      .dim: Style(dim: true), .strong: Style(bold: true), .title: Style(bold: true),
      .titleFocused: Style(bold: true, underline: true), .borderFocused: Style(bold: true),
      .header: Style(reverse: true), .headerDemo: Style(bold: true, underline: true, reverse: true),
      .footerKey: Style(bold: true), .footerBlocked: Style(dim: true), .columnHeader: Style(bold: true),
      .columnHeaderSorted: Style(bold: true, underline: true), .rowSelected: Style(reverse: true),
      .rowSelectedUnfocused: Style(underline: true), .rowMarked: Style(bold: true), .rowGroup: Style(bold: true),
      .match: Style(bold: true, underline: true), .statusRed: Style(bold: true), .statusYellow: Style(bold: true),
      .statusGrey: Style(dim: true), .stale: Style(dim: true), .error: Style(bold: true), .warning: Style(bold: true),
      .overdue: Style(bold: true), .toast: Style(reverse: true), .toastError: Style(bold: true, reverse: true),
      .toastWarning: Style(bold: true, reverse: true), .overlayTitle: Style(bold: true),
      .overlaySelected: Style(reverse: true), .overlayBlocked: Style(dim: true),
      .buttonSelected: Style(reverse: true), .input: Style(underline: true), .inputLabel: Style(dim: true),
      .inputFocused: Style(bold: true, underline: true), .inputError: Style(bold: true, underline: true),
      .placeholder: Style(dim: true, underline: true), .key: Style(bold: true),
      .tabSelected: Style(bold: true, reverse: true), .scrollbarThumb: Style(reverse: true),
      .link: Style(underline: true), .label: Style(dim: true), .progressDone: Style(reverse: true),
      .timelineBar: Style(reverse: true), .timelineConflict: Style(bold: true, reverse: true),
      .timelineToday: Style(bold: true),
    ])

  // MARK: The palette of dark.toml

  private static let accent = Color.rgb(0xff, 0xaf, 0x5f)
  private static let red = Color.rgb(0xff, 0x87, 0x87)
  private static let yellow = Color.rgb(0xff, 0xd7, 0x5f)
  private static let green = Color.rgb(0x87, 0xd7, 0x87)
  private static let cyan = Color.rgb(0x5f, 0xd7, 0xd7)
  private static let blue = Color.rgb(0x87, 0xaf, 0xff)
  private static let grey = Color.rgb(0xa8, 0xa8, 0xa8)
  private static let faint = Color.rgb(0x80, 0x80, 0x80)
  private static let bright = Color.rgb(0xee, 0xee, 0xee)
  private static let ink = Color.rgb(0x12, 0x12, 0x12)
  private static let panel = Color.rgb(0x1c, 0x1c, 0x1c)
  private static let bar = Color.rgb(0x26, 0x26, 0x26)
  private static let selection = Color.rgb(0x2a, 0x36, 0x4b)
  private static let resting = Color.rgb(0x30, 0x30, 0x30)
  private static let alarm = Color.rgb(0xaf, 0x00, 0x00)
  private static let alarmText = Color.rgb(0xff, 0xff, 0xff)
}
