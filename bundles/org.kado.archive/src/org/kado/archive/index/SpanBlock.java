package org.kado.archive.index;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.kado.model.State;
import org.kado.model.facts.ProcessSpan;
import org.kado.model.facts.RecordedSpan;
import org.kado.model.facts.SpanHeader;
import org.kado.model.facts.SpanSeries;

/** Spans that other tools recorded as values of a block. Each begins where the one before ended, nearly always, and names come again: so they take few bytes. */
final class SpanBlock {

	private static final State[] STATES = State.values();

	private SpanBlock() {
	}

	static void write(BlockOutput out, SpanSeries series) {
		SpanHeader header = series.header();
		out.text(header.tool()).text(header.equipment()).text(header.installation()).text(header.zone().getId());
		out.list(new TreeSet<>(header.states()), (o, state) -> o.number(state.ordinal()));
		long[] previous = {0};
		out.list(series.spans(), (o, span) -> {
			o.number(span.startMillis() - previous[0]).number(span.endMillis() - span.startMillis()).number(span.state().ordinal());
			previous[0] = span.endMillis();
		});
		uses(out, series.uses());
	}

	private static void uses(BlockOutput out, List<ProcessSpan> uses) {
		Map<String, Integer> names = new LinkedHashMap<>();
		for (ProcessSpan use : uses) {
			List.of(use.process(), use.user(), use.computer()).forEach(name -> names.putIfAbsent(name, names.size()));
		}
		out.list(names.keySet(), BlockOutput::text);
		out.list(uses, (o, use) -> o.number(use.startMillis()).number(use.endMillis() - use.startMillis()).number(names.get(use.process()))
				.number(names.get(use.user())).number(names.get(use.computer())));
	}

	static SpanSeries read(BlockInput in) throws IndexDamageException {
		try {
			SpanHeader header = new SpanHeader(in.text(), in.text(), in.text(), ZoneId.of(in.text()), states(in));
			long[] previous = {0};
			List<RecordedSpan> spans = in.list(each -> {
				long start = previous[0] + each.number();
				previous[0] = start + each.number();
				return new RecordedSpan(start, previous[0], STATES[each.choice(STATES.length)]);
			});
			List<String> names = new ArrayList<>(in.list(BlockInput::text));
			List<ProcessSpan> uses = in.list(each -> use(each, names));
			return new SpanSeries(header, spans, uses);
		} catch (IllegalArgumentException | DateTimeException e) {
			throw new IndexDamageException(e.getMessage());
		}
	}

	private static ProcessSpan use(BlockInput in, List<String> names) throws IndexDamageException {
		long start = in.number();
		long end = start + in.number();
		return new ProcessSpan(start, end, names.get(in.choice(names.size())), names.get(in.choice(names.size())), names.get(in.choice(names.size())));
	}

	private static Set<State> states(BlockInput in) throws IndexDamageException {
		Set<State> states = EnumSet.noneOf(State.class);
		for (int state : in.list(each -> each.choice(STATES.length))) {
			states.add(STATES[state]);
		}
		return states;
	}
}
