/* What a launcher tells people, in English or Japanese as Windows is set. */
#ifndef KADO_MESSAGES_H
#define KADO_MESSAGES_H

#include "install.h"
#include "launcher.h"

enum message {
	/* Each is followed by the path in question. */
	MESSAGE_NO_JAVA,
	MESSAGE_NO_PRODUCT,
	MESSAGE_FOLDER_NAME,
	MESSAGE_JAVA_REFUSED,
	MESSAGE_ENDED_BADLY,
	MESSAGE_CACHE_SET_ASIDE
};

/*
 * Tells the user, by the manner of the product: a console program on standard error, a program with windows in a
 * message box (unless KADO_NO_DIALOG is set), an unseen one, always in English, in its log.
 */
void tell(const struct product *product, const struct install *install, enum message message, const wchar_t *path);

#endif
