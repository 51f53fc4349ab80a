package org.kado.agent.autostart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An entry in the autostart folder, which every desktop of Linux reads (Desktop Application Autostart and Desktop Entry Specification). */
final class DesktopEntry implements AutoStart {

	private final OwnedFile file;
	private final SystemProgram program;

	/** The entry below the user's configuration folder. */
	DesktopEntry(Path configuration, SystemProgram program) {
		this.file = new OwnedFile(configuration.resolve("autostart").resolve("kado-agent.desktop"));
		this.program = program;
	}

	@Override
	public String place() {
		return file.path().toString();
	}

	@Override
	public boolean present() {
		return file.present();
	}

	@Override
	public Outcome add(StartCommand command) throws IOException {
		return file.write(String.join("\n", "[Desktop Entry]", "Type=Application", "Version=1.0", "Name=Kado agent", "Name[ja]=Kado エージェント",
				"Comment=Records how this equipment is used", "Comment[ja]=この設備の稼働を記録する", "Exec=" + exec(command), "Terminal=false",
				"NoDisplay=true", "X-GNOME-Autostart-enabled=true", ""));
	}

	@Override
	public Outcome remove() throws IOException {
		return file.remove();
	}

	@Override
	public void start(StartCommand command) throws IOException {
		List<String> words = new ArrayList<>(List.of("setsid")); // the end of a terminal must not end it
		words.addAll(command.words());
		program.run(words, false);
	}

	/** The command line, quoted as the specification asks. */
	static String exec(StartCommand command) {
		return command.words().stream().map(DesktopEntry::quoted).collect(Collectors.joining(" "));
	}

	/** In quotes four characters are escaped, and backslashes once more as in every value; % begins a field code. */
	private static String quoted(String word) {
		String escaped = word.replaceAll("[\"`$\\\\]", "\\\\$0");
		return '"' + escaped.replace("\\", "\\\\").replace("%", "%%") + '"';
	}
}
