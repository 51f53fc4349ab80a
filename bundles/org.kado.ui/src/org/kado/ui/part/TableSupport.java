package org.kado.ui.part;

import java.util.StringJoiner;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.kado.ui.text.Messages;

/** What all tables of the workbench share: columns with a header, rows that can be copied into a spreadsheet. */
public final class TableSupport {

	private TableSupport() {
	}

	/** Adds a column. */
	public static TableColumn column(Table table, String title, int width, int alignment) {
		table.setHeaderVisible(true);
		TableColumn column = new TableColumn(table, alignment);
		column.setText(title);
		column.setWidth(width);
		column.setMoveable(true);
		return column;
	}

	/** Copies the selected rows, or all, with Ctrl+C or from the context menu. */
	public static void enableCopy(Table table) {
		table.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == 'c' && e.stateMask == SWT.MOD1) {
				copy(table);
			}
		});
		Menu menu = new Menu(table);
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(Messages.copy + "\tCtrl+C");
		item.addListener(SWT.Selection, e -> copy(table));
		table.setMenu(menu);
	}

	private static void copy(Table table) {
		TableItem[] rows = table.getSelectionCount() > 0 ? table.getSelection() : table.getItems();
		StringJoiner lines = new StringJoiner(System.lineSeparator(), "", System.lineSeparator());
		StringJoiner header = new StringJoiner("\t");
		for (TableColumn column : table.getColumns()) {
			header.add(column.getText());
		}
		lines.add(header.toString());
		for (TableItem row : rows) {
			StringJoiner fields = new StringJoiner("\t");
			for (int i = 0; i < table.getColumnCount(); i++) {
				fields.add(row.getText(i));
			}
			lines.add(fields.toString());
		}
		Clipboard clipboard = new Clipboard(table.getDisplay());
		clipboard.setContents(new Object[] { lines.toString() }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}
}
