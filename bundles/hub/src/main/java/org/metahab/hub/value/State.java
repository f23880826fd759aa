/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

/** What an item is: the value that it holds until the next update. */
public sealed interface State extends Value
        permits OnOff,
                OpenClosed,
                Percent,
                Decimal,
                Quantity,
                Hsb,
                UpDown,
                PlayPause,
                RewindFastforward,
                Text,
                DateTime,
                Point,
                StringList,
                Raw,
                UnDef {}
