package org.kado.views;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** Lists one after the other as one, without copying what is in them. As immutable and safe for use by several threads as they are. */
final class JoinedLists<T> extends AbstractList<T> implements RandomAccess {

	private final List<List<T>> lists;
	/** Where each list begins, and the end of the last. */
	private final int[] starts;

	JoinedLists(List<List<T>> lists) {
		this.lists = List.copyOf(lists);
		starts = new int[lists.size() + 1];
		for (int i = 0; i < lists.size(); i++) {
			starts[i + 1] = Math.addExact(starts[i], lists.get(i).size());
		}
	}

	@Override
	public int size() {
		return starts[lists.size()];
	}

	@Override
	public T get(int index) {
		Objects.checkIndex(index, size());
		int found = Arrays.binarySearch(starts, index);
		int list = found < 0 ? -found - 2 : found;
		while (starts[list + 1] == index) {
			list++; // an empty one begins where the next begins
		}
		return lists.get(list).get(index - starts[list]);
	}
}
