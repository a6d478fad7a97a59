package org.detaineroutcomes.ingest.source.ddor;

import java.util.List;

/** What the rows of every look-alike are when they have been read, whatever style printed them. */
final class Expected {
  static final List<String> DECLINED =
      List.of(
          "Alder County|TX|Mexico|2010-10-16|2017-02-01|Drug Possession (Charged)",
          "Alder County|TX|Honduras|2015-12-21|2017-02-01|Driving Under Influence Liquor (Convicted)",
          "Alder County|TX|El Salvador|2017-01-30|2017-02-02|Aggravated Assault – Family – Strongarm (Charged)",
          "Birch County|MN|Mexico|2016-07-04|2017-01-31|Amphetamine - Possession (Convicted)",
          "Birch County|MN|Guatemala|2017-01-09|2017-02-03|Weapon Offense (Charged)",
          "New York City (Queens)|NY|Ecuador|2014-03-02|2017-01-28|Assault (Convicted)",
          "Cedar Parish|LA|Dominican Republic|2011-11-11|2017-01-29|Sex Assault – Carnal Abuse by a person in a position of trust (Convicted)",
          "Dogwood City|VA|Trinidad and Tobago|2013-05-06|2017-02-03|Domestic Violence (Charged)",
          "O’Hara County|IA|Mexico|2009-02-02|2017-01-30|Larceny (Convicted)",
          "O’Hara County|IA|Mexico|2017-01-02|2017-01-30|Cruelty Toward Child (Convicted)",
          "Elm County|NM|Peru|2016-08-19|2017-02-03|Fraud (Charged)",
          "Fir County|DC|Jamaica|2016-09-30|2017-01-31|Burglary (Charged)");

  static final List<String> POLICIES =
      List.of(
          "Alder City|NY|Buffalo|February 2017|2017-02-01|2017-02-28|Municipal Code Change|• Will only honor “warrantless detainer requests from the federal government under limited, specified circumstances” such as violent or serious crimes",
          "Alder County|TX|San Antonio|January 2017|2017-01-01|2017-01-31|Alder County Sheriff’s Office Policy on Cooperation with U.S. Immigration and Customs Enforcement|• Willing to accept requests accompanied by a court order • Willing to accept requests when the subject of the detainer request is charged with or has been convicted of Capital Murder, First Degree Murder, Aggravated Sexual Assault, or Continuous Smuggling of Persons",
          "Iowa Falls, Birch County|IA|Saint Paul|January 2017|2017-01-01|2017-01-31|Resolution Reaffirming the Public Safety Function of Local Law Enforcement|• Willing to only accept some requests for notifications, I-247N form.",
          "Cedar County|CO|Denver|December 2014|2014-12-01|2014-12-31|Memo|• Will not honor an ICE detainer without a warrant or a court-ordered hold",
          "Dogwood County|MD|Baltimore|Spring 2014|2014-03-20|2014-06-20|Executive Order 3|• Requires probable cause, signed by a judge",
          "Elm County|CA|San Francisco|2013|2013-01-01|2013-12-31|Board of Supervisors Resolution|• Will not honor holds • Will answer requests for notification");

  private Expected() {}
}
