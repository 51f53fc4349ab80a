package org.kado.agent.configuration;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.kado.agent.text.Phrase;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns the bytes of a configuration into YAML nodes, which know their lines. */
final class YamlText {

	private static final Phrase ALLOWED_UTF8 = Phrase.of("configuration.allowed.utf8");
	private static final Phrase ALLOWED_MAPPING = Phrase.of("configuration.allowed.mapping");

	private final String file;
	private final ProblemList problems;

	YamlText(String file, ProblemList problems) {
		this.file = file;
		this.problems = problems;
	}

	/** The keys and values of the file; empty where it holds none, or where it can't be read (then a problem was added). */
	Optional<MappingNode> read(byte[] bytes) {
		return decode(bytes).flatMap(this::compose);
	}

	private Optional<String> decode(byte[] bytes) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // reports what is malformed
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length + 1);
		CoderResult result = decoder.decode(in, out, true);
		String text = out.flip().toString();
		if (result.isError()) {
			problems.add(lineAt(text, text.length()), Phrase.of("configuration.wrong.notUtf8"), ALLOWED_UTF8);
			return Optional.empty();
		}
		return Optional.of(text); // YAML passes over a byte order mark
	}

	private Optional<MappingNode> compose(String text) {
		try {
			Optional<Node> root = new Compose(LoadSettings.builder().setLabel(file).setAllowNonScalarKeys(true).build()).composeString(text);
			return root.flatMap(this::requireMapping);
		} catch (MarkedYamlEngineException e) {
			int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(0);
			problems.add(line, Phrase.of("configuration.wrong.yaml", e.getProblem()), allowedFor(e.getProblem()));
		} catch (ReaderException e) {
			problems.add(lineAt(text, e.getPosition()), Phrase.of("configuration.wrong.character", "U+%04X".formatted(e.getCodePoint())),
					ALLOWED_UTF8);
		} catch (YamlEngineException e) {
			problems.add(0, Phrase.of("configuration.wrong.yaml", String.valueOf(e.getMessage())), ALLOWED_MAPPING);
		}
		return Optional.empty();
	}

	private Optional<MappingNode> requireMapping(Node root) {
		if (root instanceof MappingNode mapping) {
			return Optional.of(mapping);
		}
		if (!(root instanceof ScalarNode && root.getTag().equals(Tag.NULL))) {
			problems.add(lineOf(root), Phrase.of("configuration.wrong.noMapping"), ALLOWED_MAPPING);
		}
		return Optional.empty();
	}

	/** The trap that Windows paths fall into gets a word of its own. */
	private static Phrase allowedFor(String problem) {
		return problem.contains("escape") ? Phrase.of("configuration.allowed.path") : ALLOWED_MAPPING;
	}

	/** 1-based line the node begins in. */
	static int lineOf(Node node) {
		return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
	}

	private static int lineAt(String text, int position) {
		return 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
	}
}
