/** The meeting: its name, date, place, organizer, chairs and attendees, and what was said at it. */
@NullMarked
package vn.bienban.meeting;

import org.jspecify.annotations.NullMarked;
