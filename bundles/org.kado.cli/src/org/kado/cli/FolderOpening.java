package org.kado.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.kado.archive.FolderReader;
import org.kado.archive.IndexHome;
import org.kado.archive.LogFolder;
import org.kado.archive.SourceLines;
import org.kado.model.Problem;
import org.kado.model.TimeRange;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.Source;
import org.kado.model.plan.WorkCalendar;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.EpisodeConvention;
import org.kado.views.NetworkUse;
import org.kado.views.UtilisationView;

/** Opens a folder as the options say, and tells its problems. */
final class FolderOpening {

	private final FolderReader reader;
	private final Optional<IndexHome> indexes;
	private final Path workingFolder;
	private final Terminal terminal;
	private final CliTexts texts;
	private final OptionValues values;
	private final CalendarOpening calendars;

	FolderOpening(FolderReader reader, Optional<IndexHome> indexes, Path workingFolder, Terminal terminal, CliTexts texts) {
		this.reader = reader;
		this.indexes = indexes;
		this.workingFolder = workingFolder;
		this.terminal = terminal;
		this.texts = texts;
		values = new OptionValues(texts);
		calendars = new CalendarOpening(workingFolder, terminal, texts);
	}

	/** Reads the folder; refuses one in which there is nothing, and options that do not fit what was found. */
	OpenedFolder open(LogOptions options) {
		return open(options, List.of());
	}

	/** The same with several equipment, each named like the one behind <code>--installation</code>, which they replace. */
	OpenedFolder open(LogOptions options, List<String> equipment) {
		OptionalLong thresholdMillis = values.thresholdMillis(options.threshold());
		EpisodeConvention convention = values.choice("--convention", options.convention(), EpisodeConvention.values(), EpisodeConvention::id);
		Optional<ZoneId> zone = values.zone(options.zone());
		int listed = values.problems(options.problems());
		Optional<WorkCalendar> calendar = Optional.ofNullable(options.calendar()).map(calendars::open);
		Optional<List<MachineRule>> rules = Optional.ofNullable(options.rules()).map(new RulesOpening(workingFolder, terminal, texts)::open);
		LogFolder folder = read(options);
		tell(folder.problems(), listed);
		new Questions(texts).requireNone(folder);
		if (folder.installations().isEmpty()) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, texts.text("refused.empty", options.folder()));
		}
		InstallationChoice choice = new InstallationChoice(texts);
		LogFolder chosen = equipment.isEmpty() ? choice.choose(folder, Optional.ofNullable(options.installation())) : choice.choose(folder, equipment);
		thresholdMillis.ifPresent(millis -> requireTick(millis, chosen.installations()));
		AnalysisSettings settings = new AnalysisSettings(thresholdMillis, convention, rules);
		return new OpenedFolder(options.folder(), zone, new UtilisationView(chosen, settings, calendar), folder.problems().size());
	}

	/** Opens work calendars. */
	CalendarOpening calendars() {
		return calendars;
	}

	/** Tells whoever waits how far it is. */
	ToldProgress progress() {
		return new ToldProgress(terminal, texts);
	}

	/** The files and lines that tell of an installation in a span of time; the folder is read once more. */
	List<SourceLines> trace(LogOptions options, LogFolder folder, InstallationFacts facts, TimeRange range) {
		Set<String> ids = recordedIds(facts);
		ids.add(facts.id());
		try {
			return reader.trace(folder, values.reading(options.zone(), options.dates(), index(options)), ids, range, progress());
		} catch (IOException e) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, texts.text("refused.folder", options.folder(), e.toString()));
		}
	}

	/** What the logs tell of the network adapters of an installation; the folder is read once more. */
	NetworkUse network(LogOptions options, LogFolder folder, InstallationFacts facts, TimeRange range, int columns) {
		return network(options, folder, facts, new NetworkUse(facts, range, columns));
	}

	/** The same for means of spans, which are sorted and disjoint. */
	NetworkUse network(LogOptions options, LogFolder folder, InstallationFacts facts, List<TimeRange> spans) {
		return network(options, folder, facts, new NetworkUse(facts, spans));
	}

	private NetworkUse network(LogOptions options, LogFolder folder, InstallationFacts facts, NetworkUse network) {
		try {
			reader.ticksAgain(folder, values.reading(options.zone(), options.dates(), index(options)), recordedIds(facts), network, progress());
			return network;
		} catch (IOException e) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, texts.text("refused.folder", options.folder(), e.toString()));
		}
	}

	/** Ids in the headers of its files. */
	private static Set<String> recordedIds(InstallationFacts facts) {
		return facts.sessions().stream().flatMap(session -> session.segments().stream())
				.map(segment -> segment.header().installation().toString()).collect(Collectors.toCollection(TreeSet::new));
	}

	private LogFolder read(LogOptions options) {
		try {
			Path folder = workingFolder.resolve(options.folder());
			return reader.read(folder, values.reading(options.zone(), options.dates(), index(options)), progress());
		} catch (NoSuchFileException e) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, texts.text("refused.absent", e.getFile()));
		} catch (IOException | InvalidPathException e) {
			throw new RefusalException(ExitCode.NOTHING_READABLE, texts.text("refused.folder", options.folder(), e.toString()));
		}
	}

	/** Where what is read of the folder is kept; empty where it is not kept. */
	Optional<Path> index(LogOptions options) {
		return options.noIndex() ? Optional.empty() : index(options.index(), workingFolder.resolve(options.folder()));
	}

	/** The folder that is named, or else the place of that folder of logs. */
	Optional<Path> index(String named, Path folder) {
		if (named != null) {
			return Optional.of(workingFolder.resolve(named));
		}
		return indexes.filter(home -> Files.exists(folder)).map(home -> home.placeFor(folder));
	}

	/** Tells the first so many problems, the gravest first. */
	void tell(List<Problem> problems, int listed) {
		// the ones that matter most come first: a list that is cut must not hide an unreadable file behind notes
		problems.stream().sorted(Comparator.comparing((Problem p) -> p.kind().severity()).reversed()).limit(listed)
				.forEach(problem -> terminal.tell(texts.figures().severity(problem.kind().severity()) + ": " + texts.figures().locatedProblem(problem)));
		if (problems.size() > listed) {
			terminal.tell(texts.text("problems.more", Integer.toString(problems.size() - listed), Integer.toString(problems.size())));
		}
	}

	/** An episode of input lasts at least one tick, so no threshold can be shorter. What records no input has no episodes. */
	private void requireTick(long thresholdMillis, List<InstallationFacts> installations) {
		long tickMillis = installations.stream().flatMap(i -> i.sessions().stream()).flatMap(s -> s.segments().stream())
				.map(FactsSegment::header).filter(header -> header.records(Source.INPUT)).mapToLong(FactsHeader::tickMillis).max().orElse(0);
		if (thresholdMillis < tickMillis) {
			throw new RefusalException(ExitCode.USAGE, texts.text("refused.threshold", Seconds.text(thresholdMillis), Seconds.text(tickMillis)));
		}
	}
}
