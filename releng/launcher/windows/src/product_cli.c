#include "launcher.h"

const struct product the_product = {
	.name = L"kado",
	.vmargs = L"kado",
	.kind = L"-application",
	.id = L"org.kado.cli.app",
	.manner = MANNER_CONSOLE,
};
