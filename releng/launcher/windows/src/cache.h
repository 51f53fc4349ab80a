/* The OSGi configuration area is a cache; a damaged one keeps the product from ever starting again. */
#ifndef KADO_CACHE_H
#define KADO_CACHE_H

#include "launcher.h"

/*
 * Renames the folder to <path>.damaged, replacing an earlier one, so that the next start builds it anew and its error
 * log stays readable. Returns the new path, to be freed with free(), or NULL if it is in use by another process.
 */
wchar_t *set_aside(const wchar_t *path);

#endif
