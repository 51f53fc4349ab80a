package org.kado.ui.workset;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.kado.archive.LogFolder;
import org.kado.model.TimeRange;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.Basis;
import org.kado.ui.charts.VisibleRange;
import org.kado.views.UtilisationView;

/**
 * What the window shows: the open folder, how it is analysed, what is selected and which time is visible. All views look at the
 * same one. Belongs to the UI thread.
 */
public final class Workset {

	/** What has changed. */
	public enum Change {
		/** Another folder, or the same one read again. */
		FOLDER,
		/** Threshold, convention or basis: every figure may differ. */
		SETTINGS,
		/** The chosen equipment. */
		SELECTION,
		/** How far a folder is read; what is shown stays. */
		READING
	}

	/** Is told of changes, on the UI thread. */
	@FunctionalInterface
	public interface Listener {

		/** Something has changed. */
		void changed(Change change);
	}

	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final VisibleRange visible = new VisibleRange();
	private Optional<LogFolder> folder = Optional.empty();
	private Optional<UtilisationView> view = Optional.empty();
	private Optional<Reading> reading = Optional.empty();
	private Optional<String> selected = Optional.empty();
	private Basis basis = Basis.OBSERVED;
	private AnalysisSettings settings = AnalysisSettings.asRecorded();

	/** Registers a listener. */
	public void add(Listener listener) {
		listeners.add(Objects.requireNonNull(listener));
	}

	/** Forgets a listener. */
	public void remove(Listener listener) {
		listeners.remove(listener);
	}

	/** The time that all charts show. */
	public VisibleRange visible() {
		return visible;
	}

	/** The open folder. */
	public Optional<LogFolder> folder() {
		return folder;
	}

	/** The figures of the open folder. */
	public Optional<UtilisationView> view() {
		return view;
	}

	/** The folder that is being read, or whose reading was cancelled last. */
	public Optional<Reading> reading() {
		return reading;
	}

	/** Id of the chosen installation. */
	public Optional<String> selected() {
		return selected;
	}

	/** What utilisation is divided by. */
	public Basis basis() {
		return basis;
	}

	/** Threshold and convention in force. */
	public AnalysisSettings settings() {
		return settings;
	}

	/** Shows a folder that was read, with its whole period visible. */
	public void show(LogFolder newFolder, UtilisationView newView) {
		reading = Optional.empty();
		folder = Optional.of(newFolder);
		view = Optional.of(newView);
		Optional<String> first = newFolder.installations().stream().findFirst().map(i -> i.id());
		selected = selected.filter(id -> newView.findTimeline(id).isPresent()).or(() -> first);
		newView.period().filter(p -> !p.isEmpty()).ifPresent(this::showPeriod);
		tell(Change.FOLDER);
	}

	/** Takes down how far a reading is, or that it ended without a folder to show. */
	public void read(Optional<Reading> now) {
		reading = now;
		tell(Change.READING);
	}

	/** Shows the same folder analysed anew; the visible time stays. */
	public void show(UtilisationView newView, AnalysisSettings newSettings) {
		view = Optional.of(newView);
		settings = newSettings;
		tell(Change.SETTINGS);
	}

	/** Remembers settings for the next folder; for use while none is open. */
	public void prepare(AnalysisSettings newSettings) {
		settings = newSettings;
		tell(Change.SETTINGS);
	}

	/** Divides by something else. */
	public void use(Basis newBasis) {
		if (!basis.equals(newBasis)) {
			basis = newBasis;
			tell(Change.SETTINGS);
		}
	}

	/** Chooses an installation. */
	public void select(String installation) {
		Optional<String> choice = Optional.of(installation);
		if (!choice.equals(selected)) {
			selected = choice;
			tell(Change.SELECTION);
		}
	}

	private void showPeriod(TimeRange period) {
		visible.setLimits(period);
	}

	private void tell(Change change) {
		listeners.forEach(l -> l.changed(change));
	}
}
