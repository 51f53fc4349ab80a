package org.kado.archive.index;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.RecordedCondition;
import org.kado.model.facts.RuleCondition;
import org.kado.model.facts.Source;

/** Headers as values of a block. */
final class HeaderBlock {

	private static final int PROCESS_CPU = 0;
	private static final int PROCESS_IO = 1;
	private static final int RECORDED = 2;
	private static final int ANY = 3;
	private static final int ALL = 4;
	private static final int UNREADABLE = 5;
	private static final int CONDITION_KINDS = 6;
	private static final int DEEPEST = 64;

	private HeaderBlock() {
	}

	static void write(BlockOutput out, FactsHeader header) {
		out.number(header.formatVersion()).text(header.installation().toString()).text(header.fingerprint()).text(header.equipment());
		out.text(header.zone().getId()).text(header.session()).text(header.agentVersion());
		out.number(header.tickMillis()).number(header.pollMillis()).number(header.thresholdMillis());
		out.number(header.memoryTotalBytes()).number(header.processors());
		out.list(new TreeSet<>(header.sources()), (o, source) -> o.text(source.id()));
		write(out, header.rules());
		out.list(header.conditions(), (o, c) -> o.text(c.id()).text(c.kind()).list(c.details(), BlockOutput::text));
		out.list(header.watched(), BlockOutput::text).text(header.user()).text(header.computer());
	}

	static void write(BlockOutput out, List<MachineRule> rules) {
		out.list(rules, (o, rule) -> {
			o.text(rule.name());
			write(o, rule.condition());
		});
	}

	static FactsHeader read(BlockInput in) throws IndexDamageException {
		try {
			return new FactsHeader(in.integer(), UUID.fromString(in.text()), in.text(), in.text(), ZoneId.of(in.text()), in.text(), in.text(),
					in.integer(), in.integer(), in.integer(), in.number(), in.integer(), sources(in), in.list(HeaderBlock::rule),
					in.list(HeaderBlock::recorded), in.list(BlockInput::text), in.text(), in.text());
		} catch (IllegalArgumentException | DateTimeException e) {
			throw new IndexDamageException(e.getMessage());
		}
	}

	private static Set<Source> sources(BlockInput in) throws IndexDamageException {
		Set<Source> sources = EnumSet.noneOf(Source.class);
		for (String id : in.list(BlockInput::text)) {
			sources.add(Source.find(id).orElseThrow(() -> new IndexDamageException("source " + id)));
		}
		return sources;
	}

	private static MachineRule rule(BlockInput in) throws IndexDamageException {
		return new MachineRule(in.text(), condition(in, 0));
	}

	private static RecordedCondition recorded(BlockInput in) throws IndexDamageException {
		return new RecordedCondition(in.text(), in.text(), in.list(BlockInput::text));
	}

	private static void write(BlockOutput out, RuleCondition condition) {
		if (condition instanceof RuleCondition.ProcessCpu cpu) {
			out.number(PROCESS_CPU).text(cpu.process()).real(cpu.percentOfOneCore());
		} else if (condition instanceof RuleCondition.ProcessIo io) {
			out.number(PROCESS_IO).text(io.process()).number(io.bytesPerSecond());
		} else if (condition instanceof RuleCondition.Recorded recorded) {
			out.number(RECORDED).text(recorded.id());
		} else if (condition instanceof RuleCondition.Any any) {
			out.number(ANY).list(any.conditions(), HeaderBlock::write);
		} else if (condition instanceof RuleCondition.All all) {
			out.number(ALL).list(all.conditions(), HeaderBlock::write);
		} else {
			out.number(UNREADABLE);
		}
	}

	private static RuleCondition condition(BlockInput in, int depth) throws IndexDamageException {
		if (depth > DEEPEST) {
			throw new IndexDamageException("conditions in conditions without end");
		}
		return switch (in.choice(CONDITION_KINDS)) {
			case PROCESS_CPU -> new RuleCondition.ProcessCpu(in.text(), in.real());
			case PROCESS_IO -> new RuleCondition.ProcessIo(in.text(), in.number());
			case RECORDED -> new RuleCondition.Recorded(in.text());
			case ANY -> new RuleCondition.Any(conditions(in, depth));
			case ALL -> new RuleCondition.All(conditions(in, depth));
			default -> new RuleCondition.Unreadable();
		};
	}

	private static List<RuleCondition> conditions(BlockInput in, int depth) throws IndexDamageException {
		return in.list(each -> condition(each, depth + 1));
	}

	static void write(BlockOutput out, MinuteHeader header) {
		out.text(header.equipment()).text(header.installation()).text(header.zone().getId()).number(header.original() ? 1 : 0);
	}

	static MinuteHeader readMinutes(BlockInput in) throws IndexDamageException {
		try {
			return new MinuteHeader(in.text(), in.text(), ZoneId.of(in.text()), in.choice(2) == 1);
		} catch (DateTimeException e) {
			throw new IndexDamageException(e.getMessage());
		}
	}
}
