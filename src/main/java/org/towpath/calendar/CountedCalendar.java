package org.towpath.calendar;

/** A calendar as a clock counts in it, and the versions it was made of. */
public record CountedCalendar(WorkingCalendar calendar, CalendarPin pin) {}
