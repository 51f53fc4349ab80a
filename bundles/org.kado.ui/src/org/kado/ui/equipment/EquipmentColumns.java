package org.kado.ui.equipment;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.kado.model.NaturalOrder;
import org.kado.model.State;
import org.kado.ui.text.Messages;
import org.kado.ui.part.TableSupport;
import org.kado.views.EquipmentSummary;
import org.kado.views.Texts;

/** The columns of the equipment table and how they sort. */
final class EquipmentColumns {

	private final Texts texts;

	EquipmentColumns(Texts texts) {
		this.texts = texts;
	}

	void addTo(TableViewer viewer) {
		Comparator<EquipmentSummary> byName = Comparator.comparing(EquipmentSummary::equipment, NaturalOrder.BY_NAME);
		add(viewer, Messages.columnEquipment, 150, SWT.LEFT, EquipmentSummary::equipment, byName);
		add(viewer, Messages.columnUtilisation, 95, SWT.RIGHT, s -> percent(s.total().utilisation()), byRatio(s -> s.total().utilisation()));
		add(viewer, Messages.columnRange, 120, SWT.RIGHT, this::range, byRatio(s -> s.total().utilisationLow()));
		add(viewer, Messages.columnMan, 90, SWT.RIGHT, s -> time(s, State.MAN), Comparator.comparingLong(s -> s.total().millisOf(State.MAN)));
		add(viewer, Messages.columnMachine, 90, SWT.RIGHT, s -> time(s, State.MACHINE), Comparator.comparingLong(s -> s.total().millisOf(State.MACHINE)));
		add(viewer, Messages.columnCoverage, 80, SWT.RIGHT, s -> texts.percent(s.total().coverage()), Comparator.comparingDouble(s -> s.total().coverage()));
		add(viewer, Messages.columnPeriod, 210, SWT.LEFT, s -> texts.period(s.period(), s.zone()), Comparator.comparingLong(s -> s.period().startMillis()));
		add(viewer, Messages.columnConvention, 120, SWT.LEFT, s -> texts.convention(s.total().convention()), Comparator.comparing(s -> s.total().convention()));
		add(viewer, Messages.columnInstallation, 100, SWT.LEFT, EquipmentColumns::shortId, Comparator.comparing(EquipmentSummary::installation));
		viewer.setComparator(new Order(byName));
	}

	private static void add(TableViewer viewer, String title, int width, int alignment, Function<EquipmentSummary, String> text, Comparator<EquipmentSummary> order) {
		TableColumn column = TableSupport.column(viewer.getTable(), title, width, alignment);
		TableViewerColumn viewerColumn = new TableViewerColumn(viewer, column);
		viewerColumn.setLabelProvider(ColumnLabelProvider.createTextProvider(e -> text.apply((EquipmentSummary) e)));
		column.addListener(SWT.Selection, e -> sort(viewer, column, order));
	}

	private static void sort(TableViewer viewer, TableColumn column, Comparator<EquipmentSummary> order) {
		Table table = viewer.getTable();
		boolean up = table.getSortColumn() != column || table.getSortDirection() == SWT.DOWN;
		table.setSortColumn(column);
		table.setSortDirection(up ? SWT.UP : SWT.DOWN);
		viewer.setComparator(new Order(up ? order : order.reversed()));
	}

	private static Comparator<EquipmentSummary> byRatio(Function<EquipmentSummary, OptionalDouble> ratio) {
		return Comparator.comparingDouble(s -> ratio.apply(s).orElse(-1));
	}

	private String time(EquipmentSummary summary, State state) {
		return summary.total().millis().containsKey(state) ? texts.duration(summary.total().millisOf(state)) : "–";
	}

	private String percent(OptionalDouble ratio) {
		return ratio.isPresent() ? texts.percent(ratio.getAsDouble()) : "–";
	}

	private String range(EquipmentSummary summary) {
		OptionalDouble low = summary.total().utilisationLow();
		OptionalDouble high = summary.total().utilisationHigh();
		return low.isPresent() && high.isPresent() ? percent(low) + " – " + percent(high) : "–";
	}

	private static String shortId(EquipmentSummary summary) {
		String id = summary.installation();
		return id.startsWith("s1:") || id.length() < 8 ? id : id.substring(0, 8);
	}

	/** Sorts by one column. */
	private static final class Order extends ViewerComparator {

		private final Comparator<EquipmentSummary> order;

		Order(Comparator<EquipmentSummary> order) {
			this.order = order;
		}

		@Override
		public int compare(Viewer viewer, Object a, Object b) {
			return order.compare((EquipmentSummary) a, (EquipmentSummary) b);
		}
	}
}
