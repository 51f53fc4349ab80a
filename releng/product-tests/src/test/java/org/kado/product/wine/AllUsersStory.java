package org.kado.product.wine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What happens on a PC where the agent is set up for all users, and what the setup refuses there. Nobody is logged on.
 *
 * @param first     exit code of the setup, with a task
 * @param task      whether the Task Scheduler has the task then
 * @param doctor    what the doctor said then, as JSON
 * @param forOne    a setup for one user afterwards
 * @param elsewhere a setup into a folder that holds something else
 * @param refused   a setup with a threshold that the agent refuses
 * @param noTask    a setup where the Task Scheduler takes no task
 */
record AllUsersStory(int first, boolean task, String doctor, Attempt forOne, Attempt elsewhere, Attempt refused, Attempt noTask) {

	private static final String TASKS = "C:\\windows\\system32\\tasks";

	/**
	 * A setup.
	 *
	 * @param code exit code
	 * @param log  what it wrote for whoever installs
	 */
	record Attempt(int code, String log) {

		static Attempt of(InstalledAgent agent, String... options) throws InterruptedException {
			int code = agent.setUp(options);
			return new Attempt(code, agent.log("kado-agent-setup.log"));
		}
	}

	/** Lets it all happen, after {@link SetupStory}. */
	static AllUsersStory happen(WinePc pc) throws IOException, InterruptedException {
		InstalledAgent agent = new InstalledAgent(pc);
		// the Task Scheduler of a new Wine is there from its second boot on
		pc.switchOff();
		int first = agent.setUp("/ALLUSERS", "/TASK", "/NOSTART");
		boolean task = Files.exists(pc.file(TASKS + "\\Kado Agent"));
		String doctor = doctor(pc);
		Attempt forOne = Attempt.of(agent);
		Attempt elsewhere = Attempt.of(agent, "/ALLUSERS", "/NOSTART", "/D=C:\\other");
		Attempt refused = Attempt.of(agent, "/ALLUSERS", "/NOSTART", "/THRESHOLD=4");
		Files.move(pc.file(TASKS), pc.file(TASKS + ".away"));
		Files.writeString(pc.file(TASKS), "no folder");
		return new AllUsersStory(first, task, doctor, forOne, elsewhere, refused, Attempt.of(agent, "/ALLUSERS", "/TASK", "/NOSTART"));
	}

	private static String doctor(WinePc pc) throws IOException, InterruptedException {
		Path printed = pc.file("C:\\doctor.txt");
		pc.runToEnd(Map.of("KADO_OUTPUT_FILE", "C:\\doctor.txt"), pc.file("C:\\Program Files\\Kado\\kado-agent.exe"), "doctor", "--format", "json");
		return Files.readString(printed);
	}
}
