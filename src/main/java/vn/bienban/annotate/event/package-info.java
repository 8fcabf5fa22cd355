/** The meeting: its name, date, place, organizer, chairs and attendees, and what was said at it. */
@NullMarked
package vn.bienban.annotate.event;

import org.jspecify.annotations.NullMarked;
