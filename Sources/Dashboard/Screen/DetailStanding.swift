import Records

extension AppState {
  /// Name of the record that the detail shows; nil where there is none.
  package var detailTitle: String? { focusedRow.map { Pane.of(detailPane).name(context, $0) } }

  /// Something of the shown tab is under way.
  package var isDetailLoading: Bool {
    guard let row = focusedRow, let tab = detailTab else { return false }
    return tab.needs(context, row).contains { library.details[$0]?.isLoading == true }
  }
}
