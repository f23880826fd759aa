/** Items of things: names, tags, notes, and keeping the hub's items in step. */
@NullMarked
package org.metahab.discovery.internal.item;

import org.jspecify.annotations.NullMarked;
