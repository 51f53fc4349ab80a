package org.kado.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.kado.archive.Aliases;
import org.kado.model.facts.InstallationFacts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** <code>kado alias FOLDER [ID INSTALLATION] --index FOLDER</code>: says that minute files of one name are of the other installation. */
@Command(name = "alias", mixinStandardHelpOptions = true)
final class AliasVerb implements Callable<Integer> {

	private final Invocation invocation;

	@Mixin
	private final LogOptions folder = new LogOptions();

	@Parameters(index = "1", arity = "0..1", paramLabel = "ID")
	private String id;

	@Parameters(index = "2", arity = "0..1", paramLabel = "INSTALLATION")
	private String meant;

	@Option(names = "--remove")
	private boolean remove;

	AliasVerb(Invocation invocation) {
		this.invocation = invocation;
	}

	@Override
	public Integer call() {
		Path index = invocation.opening().index(folder)
				.orElseThrow(() -> new RefusalException(ExitCode.USAGE, invocation.texts().text("alias.index")));
		if (id != null && (meant == null) != remove) {
			throw new RefusalException(ExitCode.USAGE, invocation.texts().text("refused.missing", "INSTALLATION", "kado alias"));
		}
		Aliases aliases = new Aliases(index);
		try {
			if (id != null) {
				say(aliases);
			}
			StringBuilder text = new StringBuilder();
			for (Map.Entry<String, String> alias : new TreeMap<>(aliases.all()).entrySet()) {
				text.append(alias.getKey()).append(" = ").append(alias.getValue()).append('\n');
			}
			invocation.terminal().print(text.toString());
			return ExitCode.OK.code();
		} catch (IOException e) {
			throw new RefusalException(ExitCode.FAILED, invocation.texts().text("failed.write", aliases.file(), e.toString()));
		}
	}

	/** Both installations must be there, and the first one may have no facts: two recordings can't become one. */
	private void say(Aliases aliases) throws IOException {
		if (remove) {
			aliases.say(id, id);
			return;
		}
		List<InstallationFacts> installations = invocation.opening().open(folder).logs().installations();
		InstallationChoice choice = new InstallationChoice(invocation.texts());
		InstallationFacts one = choice.one(installations, id);
		if (!one.sessions().isEmpty()) {
			throw new RefusalException(ExitCode.USAGE, invocation.texts().text("alias.facts", one.id()));
		}
		aliases.say(one.id(), choice.one(installations, meant).id());
	}
}
