package org.kado.store.csv.facts;

import java.util.Optional;

import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.Tick;
import org.kado.model.facts.Truths;
import org.kado.store.csv.text.ByteFields;
import org.kado.store.csv.text.ByteLines;
import org.kado.store.csv.text.PlainNumbers;

/**
 * The short way for rows of ticks: those that stand in the buffer as the agent writes them, with nothing to say about them, are read in one pass over
 * their bytes. A row that has anything else is left to {@link TickReader} as if nobody had looked at it. Both give the same ticks. Not safe for use by
 * several threads.
 *
 * <pre>
 *   t,51846,1767798029998,5000,0,,,,,,,,,75.3,4068340     numbers and nothing else
 *   p,51846,press.exe,1,30,203321,68649                   number of the tick, the name that came here before, numbers
 *   n,51846,Ethernet,110708,19273
 *   r,51846,0,                                            number of the tick, as many signs as there are rules
 * </pre>
 */
final class PlainRows {

	private static final int MAX_DIGITS = 18;
	private static final int TICK_NUMBERS = RowKind.TICK.fields() - 1;
	private static final int CPU = 12;
	private static final int MEMORY = 13;
	/** A load without a point that is above this is no load; what becomes of it the other way knows. */
	private static final long MOST_PERCENT = 1_000_000;

	private final TickReader ticks;
	private final ByteFields fields;
	private final PlainNumbers numbers = new PlainNumbers();
	private final ExpectedNames processes = new ExpectedNames();
	private final ExpectedNames interfaces = new ExpectedNames();
	private int rules;
	private int conditions;
	private int tickPosition;
	private int tickRow;

	/** @param fields knows names that were read before */
	PlainRows(TickReader ticks, ByteFields fields) {
		this.ticks = ticks;
		this.fields = fields;
	}

	/** The header that holds for the rows that follow. */
	void header(FactsHeader header) {
		rules = Math.min(header.rules().size(), Truths.MAX);
		conditions = Math.min(header.conditions().size(), Truths.MAX);
	}

	/** Takes rows that follow each other, up to the first one that it leaves or that does not stand in the buffer as a whole. */
	void take(ByteLines lines) {
		byte[] data = lines.data();
		int end = lines.wholeEnd();
		int at = lines.position();
		int rows = 0;
		tickRow = 0;
		while (at < end) {
			int next = row(data, at);
			if (next < 0) {
				break;
			}
			rows++;
			if (data[at] == 't') {
				tickPosition = at;
				tickRow = rows;
			}
			at = next;
		}
		lines.passOver(at, rows);
	}

	/** Whether a tick was among the rows that were taken. */
	boolean tookTick() {
		return tickRow > 0;
	}

	/** Index of the last one's first byte. */
	int tickPosition() {
		return tickPosition;
	}

	/** How many rows were taken up to it, it included. */
	int tickRow() {
		return tickRow;
	}

	/** Index behind the row; negative where the row is left, and then nothing has changed. */
	private int row(byte[] data, int at) {
		if (data[at] == '\n' || data[at + 1] != ',') {
			return -1;
		}
		return switch (data[at]) {
			case 'p' -> process(data, at + 2);
			case 'n' -> network(data, at + 2);
			case 't' -> tick(data, at + 2);
			case 'r' -> rules(data, at + 2);
			default -> -1;
		};
	}

	private int tick(byte[] data, int start) {
		int next = numbers.readLine(data, start);
		if (next < 0 || numbers.count() != TICK_NUMBERS || numbers.decimal() >= 0 && numbers.decimal() != CPU || !isTick()) {
			return -1;
		}
		long stamp = numbers.get(1);
		int inputs = (int) numbers.get(3);
		Tick tick = ticks.begin(numbers.get(0), stamp, numbers.get(2));
		if (inputs == 0) {
			tick.noInput();
		} else if (inputs > 0) {
			tick.input(inputs, stamp - numbers.get(4), stamp - numbers.get(5), numbers.get(6), numbers.get(7));
		}
		tick.counts((int) numbers.get(8), (int) numbers.get(9), (int) numbers.get(10), (int) numbers.get(11));
		tick.cpu(percent());
		tick.memoryAvailable(bytes(numbers.get(MEMORY)));
		return next;
	}

	/** Whether all numbers are there that a tick must have, and none is too large. */
	private boolean isTick() {
		boolean whole = numbers.get(0) >= 0 && numbers.get(1) >= 0 && numbers.get(2) >= 0 && isSmall(3) //
				&& isSmall(8) && isSmall(9) && isSmall(10) && isSmall(11) && numbers.get(MEMORY) <= TickReader.MAX_KIB;
		return whole && (numbers.get(3) <= 0 || numbers.get(4) >= 0 && numbers.get(5) >= 0) && (numbers.decimal() == CPU || numbers.get(CPU) <= MOST_PERCENT);
	}

	private boolean isSmall(int field) {
		return numbers.get(field) <= Integer.MAX_VALUE;
	}

	private double percent() {
		if (numbers.decimal() == CPU) {
			return numbers.decimalThousandths() / 1000.0;
		}
		long percent = numbers.get(CPU);
		return percent == PlainNumbers.EMPTY ? Double.NaN : percent;
	}

	private static long bytes(long kibibytes) {
		return kibibytes < 0 ? Tick.NOT_MEASURED : kibibytes << 10;
	}

	private int process(byte[] data, int start) {
		Tick tick = ticks.held();
		int name = behindSequence(data, start);
		int next = name < 0 ? -1 : numbersBehind(processes, tick.processCount(), data, name);
		if (next < 0 || numbers.count() < 3 || numbers.count() > 4 || numbers.get(0) < 0 || !isSmall(0) || numbers.get(2) > TickReader.MAX_KIB) {
			return -1;
		}
		tick.process(processes.text(tick.processCount()), (int) numbers.get(0), numbers.get(1), bytes(numbers.get(2)),
				numbers.count() > 3 ? numbers.get(3) : Tick.NOT_MEASURED);
		return next;
	}

	private int network(byte[] data, int start) {
		Tick tick = ticks.held();
		int name = behindSequence(data, start);
		int next = name < 0 ? -1 : numbersBehind(interfaces, tick.interfaceCount(), data, name);
		if (next < 0 || numbers.count() != 2) {
			return -1;
		}
		tick.networkInterface(interfaces.text(tick.interfaceCount()), numbers.get(0), numbers.get(1));
		return next;
	}

	private int rules(byte[] data, int start) {
		Tick tick = ticks.held();
		int at = behindSequence(data, start);
		if (at < 0) {
			return -1;
		}
		long ruleTruths = TruthSign.read(data, at, rules);
		int second = at + rules + 1;
		if (ruleTruths == TruthSign.NO_TRUTHS || data[second - 1] != ',') {
			return -1;
		}
		long conditionTruths = TruthSign.read(data, second, conditions);
		if (conditionTruths == TruthSign.NO_TRUTHS) {
			return -1;
		}
		int lineEnd = second + conditions;
		int lineFeed = data[lineEnd] == '\r' ? lineEnd + 1 : lineEnd;
		if (data[lineFeed] != '\n') {
			return -1;
		}
		tick.rules(rules, ruleTruths);
		tick.conditions(conditions, conditionTruths);
		return lineFeed + 1;
	}

	/** Index behind the comma after the number of the tick that is held; negative where another number stands there. */
	private int behindSequence(byte[] data, int start) {
		long sequence = 0;
		int at = start;
		for (int digit = data[at] - '0'; digit >= 0 && digit <= 9; digit = data[at] - '0') {
			sequence = sequence * 10 + digit;
			at++;
		}
		boolean its = at > start && at - start <= MAX_DIGITS && data[at] == ',' && ticks.holds(sequence);
		return its ? at + 1 : -1;
	}

	/** Reads the numbers behind a name to the end of the line. */
	private int numbersBehind(ExpectedNames names, int place, byte[] data, int start) {
		int comma = names.endOf(place, data, start);
		if (comma < 0) {
			comma = learned(names, place, data, start);
		}
		int next = comma < 0 ? -1 : numbers.readLine(data, comma + 1);
		return next >= 0 && numbers.decimal() < 0 ? next : -1;
	}

	/** Index of the comma behind a name that was read before, and is expected here from now on; negative where it is another one. */
	private int learned(ExpectedNames names, int place, byte[] data, int start) {
		int at = start;
		while (data[at] != ',' && data[at] != '\n') {
			at++;
		}
		if (data[at] != ',' || data[start] == '"') {
			return -1;
		}
		Optional<String> text = fields.knownText(data, start, at);
		return text.isPresent() && names.expect(place, data, start, at, text.get()) ? at : -1;
	}
}
