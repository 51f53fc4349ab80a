package org.kado.analysis.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.kado.model.NaturalOrder;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.ProcessColumns;
import org.kado.model.facts.SessionFacts;
import org.kado.model.report.ProcessOwner;

/**
 * What is told of together: a process by name in whatever letter case, of one user on one computer.
 *
 * @param process  name in small letters
 * @param user     the user; empty where not recorded
 * @param computer the computer; empty where not recorded
 */
record ProcessKey(String process, String user, String computer) {

	private static final Comparator<ProcessKey> BY_NAMES = Comparator.comparing(ProcessKey::computer, NaturalOrder.BY_NAME)
			.thenComparing(ProcessKey::user, NaturalOrder.BY_NAME).thenComparing(ProcessKey::process, NaturalOrder.BY_NAME);

	static ProcessKey of(String process, FactsHeader header) {
		return new ProcessKey(process.toLowerCase(Locale.ROOT), header.user(), header.computer());
	}

	/** All keys of an installation with their owners, in order of computer, user and process. */
	static Map<ProcessKey, ProcessOwner> all(InstallationFacts facts) {
		Map<ProcessKey, ProcessOwner> owners = new LinkedHashMap<>();
		for (SessionFacts session : facts.sessions()) {
			for (FactsSegment segment : session.segments()) {
				for (ProcessColumns process : segment.ticks().processes()) {
					FactsHeader header = segment.header();
					owners.putIfAbsent(of(process.name(), header),
							new ProcessOwner(facts.id(), facts.equipment(), header.computer(), header.user(), process.name()));
				}
			}
		}
		List<ProcessKey> sorted = new ArrayList<>(owners.keySet());
		sorted.sort(BY_NAMES);
		Map<ProcessKey, ProcessOwner> inOrder = new LinkedHashMap<>();
		sorted.forEach(key -> inOrder.put(key, owners.get(key)));
		return inOrder;
	}
}
