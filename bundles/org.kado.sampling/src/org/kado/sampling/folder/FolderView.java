package org.kado.sampling.folder;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.Set;

/** What can be seen of a watched folder. Any call may take long: the folder may lie on another computer. */
interface FolderView {

	/**
	 * Names of what stands in it.
	 *
	 * @throws IOException where it can't be read, or holds more entries than are looked at
	 */
	Set<String> names() throws IOException;

	/**
	 * How long ago the folder of that name appeared, as far as its times tell.
	 *
	 * @return milliseconds, not negative; empty where there is no such folder
	 */
	OptionalLong ageMillis(String name);

	/**
	 * Number of entries in the folder of that name, counted no further than to the limit; 0 where it is gone.
	 *
	 * @throws IOException where it can't be read
	 */
	int count(String name, int limit) throws IOException;
}
