package org.kado.agent.configuration;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.kado.agent.text.Phrase;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Sets single values in the text of a configuration and leaves all else as it is: comments, order, blank lines, line ends, byte order
 * mark. A key that does not stand there yet is put below the line that has it as a comment, otherwise at the end.
 */
public final class ConfigurationEdit {

	private static final String BYTE_ORDER_MARK = "\uFEFF";
	/** What YAML reads as number or flag; all else is quoted, so that no character in it means anything. */
	private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?|true|false");

	private final ConfigurationReader reader;

	/** An edit whose outcome that reader would accept. */
	public ConfigurationEdit(ConfigurationReader reader) {
		this.reader = reader;
	}

	/**
	 * The file with the values set.
	 *
	 * @param label  what problems call the file; lines are those of the outcome
	 * @param bytes  the file as it is
	 * @param values value by key
	 * @throws ConfigurationException where the outcome, or the file as it is, can't be used
	 */
	public byte[] set(String label, byte[] bytes, Map<String, String> values) throws ConfigurationException {
		byte[] changed = bytes;
		for (Map.Entry<String, String> value : values.entrySet()) {
			changed = set(label, changed, value.getKey(), value.getValue());
		}
		reader.read(label, changed);
		return changed;
	}

	private static byte[] set(String label, byte[] bytes, String key, String value) throws ConfigurationException {
		ProblemList problems = new ProblemList(label);
		Optional<MappingNode> root = new YamlText(label, problems).read(bytes);
		problems.refuse();
		String text = new String(bytes, StandardCharsets.UTF_8);
		String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
		String body = text.substring(mark.length());
		Optional<Node> old = root.flatMap(mapping -> findValue(mapping, key));
		String edited = old.isPresent() ? replaced(body, old.get(), written(value), key, problems) : added(body, key + ": " + written(value), key);
		problems.refuse();
		return (mark + edited).getBytes(StandardCharsets.UTF_8);
	}

	private static Optional<Node> findValue(MappingNode root, String key) {
		return root.getValue().stream().filter(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key))
				.map(NodeTuple::getValueNode).findFirst();
	}

	private static String written(String value) {
		return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "''") + "'";
	}

	private static String replaced(String text, Node old, String value, String key, ProblemList problems) {
		if (!(old instanceof ScalarNode)) {
			problems.add(YamlText.lineOf(old), Phrase.of("configuration.wrong.notSingle", key), Phrase.of("configuration.allowed.byHand"));
			return text;
		}
		int start = offset(text, old.getStartMark().orElseThrow());
		int end = offset(text, old.getEndMark().orElseThrow());
		// a key without a value ends right behind the colon
		return text.substring(0, start) + (start == end ? " " : "") + value + text.substring(end);
	}

	/** Lines count from 0, columns in code points from the begin of the line. */
	private static int offset(String text, Mark mark) {
		int line = 0;
		for (int i = 0; i < mark.getLine(); i++) {
			line = text.indexOf('\n', line) + 1;
		}
		return text.offsetByCodePoints(line, mark.getColumn());
	}

	private static String added(String text, String line, String key) {
		String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
		Matcher comment = Pattern.compile("^# ?" + Pattern.quote(key) + ":[^\n]*\n", Pattern.MULTILINE).matcher(text);
		int place = text.length();
		while (comment.find()) {
			place = comment.end();
		}
		String before = text.substring(0, place);
		String gap = before.isEmpty() || before.endsWith("\n") ? "" : lineEnd;
		return before + gap + line + lineEnd + text.substring(place);
	}
}
