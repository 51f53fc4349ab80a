package org.kado.archive;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.kado.archive.notes.Notes;
import org.kado.store.DateOrder;
import org.kado.store.LogFormat;
import org.kado.store.OpenQuestion;
import org.kado.store.ReadRules;

/**
 * What is known of files whose content leaves something open: what is said now holds for all of them, what was said before for the source that it was said of. A source is
 * a folder and a format: files that one tool writes on one PC. Safe for use by several threads.
 */
final class Answers {

	private final ReadRules said;
	private final Notes notes;
	private final boolean kept;
	/** The folder that was asked about last: files of one come one after the other. */
	private String lastFolder = "";
	private Optional<String> lastKey = Optional.empty();

	/**
	 * @param said  what is said now
	 * @param notes what was said before; takes what is said now of sources that ask
	 * @param kept  whether the notes are kept
	 */
	Answers(ReadRules said, Notes notes, boolean kept) {
		this.said = said;
		this.notes = notes;
		this.kept = kept;
	}

	/** How to read the file. */
	ReadRules rules(String label, LogFormat format) {
		ReadRules before = remembered(label, format);
		return new ReadRules(said.zoneForNaive().or(before::zoneForNaive), said.dateOrder().or(before::dateOrder));
	}

	/** How to read the file by what was said before alone. */
	synchronized ReadRules remembered(String label, LogFormat format) {
		return new ReadRules(notes.zone(folder(label), format.id()), notes.dateOrder(folder(label), format.id()));
	}

	/** Whether something is said that the file's source may have to be asked again next time: then it is looked whether it asks. */
	boolean mayLearn(String label, LogFormat format) {
		ReadRules before = remembered(label, format);
		return kept && format.isForeign() && (said.zoneForNaive().isPresent() && !said.zoneForNaive().equals(before.zoneForNaive())
				|| said.dateOrder().isPresent() && !said.dateOrder().equals(before.dateOrder()));
	}

	/** Remembers what is said of the questions that the file asks, or was answered otherwise before. */
	synchronized void learn(String label, LogFormat format, Set<OpenQuestion.Kind> asked) {
		lastKey = Optional.empty();
		ReadRules before = remembered(label, format);
		if (asked.contains(OpenQuestion.Kind.ZONE) || before.zoneForNaive().isPresent()) {
			said.zoneForNaive().ifPresent(zone -> notes.answer(folder(label), format.id(), zone));
		}
		if (asked.contains(OpenQuestion.Kind.DATE_ORDER) || before.dateOrder().isPresent()) {
			said.dateOrder().ifPresent(order -> notes.answer(folder(label), format.id(), order));
		}
	}

	/** What the reading of the file depends on, whatever its format is; the same for an answer that is said and for one that is remembered. */
	synchronized String key(String label) {
		String folder = folder(label);
		if (lastKey.isEmpty() || !folder.equals(lastFolder)) {
			lastFolder = folder;
			lastKey = Optional.of(keyOf(folder));
		}
		return lastKey.get();
	}

	private String keyOf(String folder) {
		Set<String> zones = new TreeSet<>(said.zoneForNaive().map(ZoneId::getId).map(Set::of).orElseGet(() -> notes.zones(folder)));
		Set<String> orders = new TreeSet<>(said.dateOrder().map(DateOrder::name).map(Set::of).orElseGet(() -> notes.dateOrders(folder)));
		return String.join("+", zones) + " " + String.join("+", orders);
	}

	private static String folder(String label) {
		return label.substring(0, Math.max(0, label.lastIndexOf('/')));
	}
}
