/** What discovery remembers over restarts: things, what people said about them, names of items. */
@NullMarked
package org.metahab.discovery.internal.store;

import org.jspecify.annotations.NullMarked;
