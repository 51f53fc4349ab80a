package org.kado.ui.open;

import java.util.Map;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;

/** Tells commands whether a folder is being read: the variable of plugin.xml. */
public final class ReadingSource extends AbstractSourceProvider {

	private static final String VARIABLE = "org.kado.ui.reading";

	private final IJobChangeListener listener = new JobChangeAdapter() {
		@Override
		public void scheduled(IJobChangeEvent event) {
			changed(event);
		}

		@Override
		public void done(IJobChangeEvent event) {
			changed(event);
		}
	};

	/** Listens from now on. */
	public ReadingSource() {
		Job.getJobManager().addJobChangeListener(listener);
	}

	@Override
	public void dispose() {
		Job.getJobManager().removeJobChangeListener(listener);
	}

	@Override
	public Map<String, Object> getCurrentState() {
		return Map.of(VARIABLE, Boolean.valueOf(Job.getJobManager().find(ReadFolderJob.FAMILY).length > 0));
	}

	@Override
	public String[] getProvidedSourceNames() {
		return new String[] { VARIABLE };
	}

	private void changed(IJobChangeEvent event) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (event.getJob().belongsTo(ReadFolderJob.FAMILY) && !display.isDisposed()) {
			display.asyncExec(() -> fireSourceChanged(ISources.WORKBENCH, getCurrentState()));
		}
	}
}
