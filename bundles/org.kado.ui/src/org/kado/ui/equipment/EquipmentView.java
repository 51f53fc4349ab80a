package org.kado.ui.equipment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.kado.ui.text.Messages;
import org.kado.ui.part.TableSupport;
import org.kado.ui.part.WorksetView;
import org.kado.ui.workset.Workset.Change;
import org.kado.views.EquipmentSummary;
import org.kado.views.Texts;
import org.kado.views.UtilisationView;

/** The equipment of the folder with its figures over the whole period: sortable, filterable, copyable. */
public final class EquipmentView extends WorksetView {

	private TableViewer viewer;
	private String filterText = "";
	private boolean selecting;

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		content.setLayout(layout);
		new AnalysisBar(content, workset()).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		Text filter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(Messages.filter);
		filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		viewer = new TableViewer(content, SWT.FULL_SELECTION | SWT.BORDER);
		viewer.getTable().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		new EquipmentColumns(new Texts(Locale.getDefault())).addTo(viewer);
		viewer.addFilter(new NameFilter());
		filter.addListener(SWT.Modify, e -> filter(filter.getText()));
		viewer.addSelectionChangedListener(e -> selected());
		TableSupport.enableCopy(viewer.getTable());
		getSite().setSelectionProvider(viewer);
		return content;
	}

	@Override
	protected void show(UtilisationView view, Change change) {
		if (change == Change.FOLDER || change == Change.SETTINGS) {
			viewer.setInput(view.equipment(workset().basis(), Optional.empty()));
		}
		selecting = true;
		viewer.setSelection(workset().selected().flatMap(this::find).map(StructuredSelection::new).orElse(StructuredSelection.EMPTY), true);
		selecting = false;
	}

	@Override
	public void setFocus() {
		super.setFocus();
		if (viewer.getTable().isVisible()) {
			viewer.getTable().setFocus();
		}
	}

	private Optional<EquipmentSummary> find(String installation) {
		return ((List<?>) viewer.getInput()).stream().map(EquipmentSummary.class::cast).filter(s -> s.installation().equals(installation)).findFirst();
	}

	private void selected() {
		if (!selecting && viewer.getStructuredSelection().getFirstElement() instanceof EquipmentSummary summary) {
			workset().select(summary.installation());
		}
	}

	private void filter(String text) {
		filterText = text.strip().toLowerCase(Locale.ROOT);
		viewer.refresh();
	}

	/** Keeps equipment whose name holds what was typed. */
	private final class NameFilter extends ViewerFilter {

		@Override
		public boolean select(Viewer shown, Object parent, Object element) {
			return ((EquipmentSummary) element).equipment().toLowerCase(Locale.ROOT).contains(filterText);
		}
	}
}
