import type { Explanations } from './explanations.vi.ts'

/** The sentences of {@link Explanations} in English. */
export const explanationsEn: Explanations = {
  about: {
    title: 'About',
    lead: 'The catalogue takes a state agency from its problem to a fitting digital platform, and shows everyone which platform is used where.',
    sections: [
      {
        id: 'what',
        title: 'What it holds',
        paragraphs: [
          'Digital platforms in three groups (government, economy, society); problems of digital transformation raised by ministries and provinces; offerings published by vendors; organisations, legal documents and adoptions. Each has a page of its own, linked both ways and with its sources.',
          'It does not replace the national bidding network, takes no payment and keeps no data about citizens.',
        ],
      },
      {
        id: 'facts',
        title: 'Where the facts come from',
        paragraphs: [
          'The content is compiled from public material: legal documents, pages of ministries and provinces, the press. Each row says in words how sure it is: named in an official list, reported by a source, or reconstructed by us.',
          'We reconstructed the following, because no full publication was found:',
        ],
        items: [
          'Which platform belongs to which of the three groups (18, 16, 16), but for those that a source names.',
          'The list of 55 problems: each row is tied to a real body, but none is proven to be on the list of 2022.',
          'The state of each problem, but for rows marked “stated by a source”.',
          'The four platforms marked “in trial” are those for which a source speaks of a trial or a coming launch.',
        ],
      },
      {
        id: 'national',
        title: 'The list of 35 national platforms',
        paragraphs: [
          'Decision 186/QĐ-BTTTT of 11 February 2022 names 35 national digital platforms. We have not found its full annex; sources confirm that these are on the list:',
        ],
      },
      {
        id: 'provinces',
        title: '63 and 34 provinces',
        paragraphs: [
          'The country had 63 provinces and cities until 30 June 2025 and has had 34 since 1 July 2025. What a former province did keeps its name and date, and counts for the unit that continues it today.',
          '43/63 is a figure stated by a source in 2022. Figures out of 34 are computed from the adoptions of this catalogue. The two are not to be compared.',
        ],
        links: [{ page: 'adoptions', text: 'See adoption by province' }],
      },
      {
        id: 'illustration',
        title: 'Illustrative data',
        paragraphs: [
          'Prices, offerings and adoptions with the word “illustration” were made up to show how the catalogue is used. They are kept apart and can all be removed.',
        ],
        links: [{ page: 'signs', text: 'See the signs' }],
      },
      {
        id: 'reuse',
        title: 'Reuse',
        paragraphs: [
          'You may copy, quote and reuse the content of the catalogue when you give the source and the date of the data. Material on other sites is subject to their terms.',
        ],
      },
      {
        id: 'feedback',
        title: 'Feedback, reporting a mistake',
        paragraphs: [
          'When a row is wrong or you know a source: each page ends with “Report a mistake on this page”, no account needed. What was put right is listed under Corrections. Officers with an account change their own organisation’s adoptions themselves; vendors who want their products listed send an application.',
        ],
        links: [
          { page: 'errorReport', text: 'Report a mistake' },
          { page: 'corrections', text: 'Corrections' },
          { page: 'vendorApplication', text: 'Vendors: join' },
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: 'What the public pages know of you, what your browser keeps, and who can read it.',
    sections: [
      {
        id: 'reading',
        title: 'When you read',
        paragraphs: [
          'The public pages set no cookie, follow nobody and ask no other server for anything.',
          'The server adds up how often each page is opened on a day, so that the ministry and whoever has a page know what is read. There is a day, an address of a page and a number: no cookie, no network address, no name of a browser, nothing of where you come from or what you searched for. Robots are not counted, nor is a browser that sends “Do Not Track” or “Global Privacy Control”. After 13 months only the sum of a month is left. The owner of a page reads “below 3” where there are fewer.',
        ],
      },
      {
        id: 'browser',
        title: 'What your browser keeps',
        paragraphs: ['These stay in this browser and are sent nowhere:'],
        items: [
          'theme: whether you chose light or dark;',
          'illustrations: whether you hide illustrative data;',
          'compared: what you have ticked for comparison;',
          'shortlist: what you saved to your list;',
          'searches: your searches in this tab (words, filters, results, time), for a selection record if you start one; gone with the tab;',
          'account: the name at the top of pages once you have signed in, removed when you sign out;',
          'the notes that you write under a comparison.',
        ],
      },
      {
        id: 'sent',
        title: 'When you send something',
        paragraphs: [
          'A report of a mistake: your message and, if you give them, your name and mail address; only who answers at the operator reads them, and the address is used for the answer alone. A vendor’s application: what is in it; only the operator reads it. An agency’s request to join: leaders of the province and the operator read it. What was rejected is deleted after 180 days, with its papers.',
          'When you sign in, a cookie keeps your session until you sign out or it ends; between password and session another one keeps the steps that are left for ten minutes. The admin keeps cookies for language and theme too.',
          'Following by mail: the address and the page that you follow; nobody sees the list, a machine alone uses it to send. Not confirmed within 72 hours it is deleted; when you end it, at once with the mails that were sent; older mails go after 7 days.',
          'A search that nothing answers in full: after two seconds the page sends that text alone, nothing of who asked, so that the operator sees what is missing, and only once two networks or more have asked it; a text that could name a person (a mail address, six digits) is not kept, one that nobody asks again goes after 180 days. Browsers that ask not to be followed (DNT, GPC) send nothing.',
          'The server counts in its memory how often a network sends, to stop floods.',
        ],
      },
      {
        id: 'account',
        title: 'When you have an account',
        paragraphs: [
          'The system keeps name, mail address, role, organisation, the terms that you accepted, browser and time of sessions, the key of the second step (sealed), mails sent to you (a year) and the history of what you did. What for: to grant rights, to tell you of work, to protect the account, and so that others can trust the records.',
          'Under the Law on personal data protection (91/2025/QH15) you download all data about you on the account screen and ask to be erased. Then your work passes to a colleague; name, address, sessions, mails and rights go; the history stays and says “Người dùng đã xóa” (user erased). Signed papers, locked records, the changes of a contract and mails that others got keep the name.',
        ],
      },
    ],
  },
  ranking: {
    title: 'How results are ranked',
    lead: 'The whole rule is published. Nobody pays to stand first.',
    sections: [
      {
        id: 'match',
        title: 'What is found',
        paragraphs: [
          'First every row that has all the words you typed. When you tell a need (three words or more), or when no row has them all, the nearest rows are listed too, and the page says so. Words are compared so:',
        ],
        items: [
          'Words that say nothing of a need (of, for, software, platform, province) exclude no row.',
          'Case and marks may be left out: “nen tang so” finds “nền tảng số”; Telex and VNI typed without an input method (“khams beenhj”, “kham1 benh65”) are understood.',
          'The place of a tone mark does not matter: hoà and hòa, thuỷ and thủy; kỹ and kĩ are the same.',
          'The last word counts as unfinished, so its beginning is enough.',
          'Common abbreviations and ways of saying are understood: CĐS, DVC, EMR, LMS, “họp không giấy”, TPHCM, “quyết định 186”; the name of a former province finds today’s.',
          'A word that the catalogue does not have: one typo is forgiven from five letters, two from nine; the page says so.',
          'Nearest is a row with at least 20% of the weight of the words and 40% of the points of the best (the first two: 20%); at most 20 rows.',
        ],
      },
      {
        id: 'order',
        title: 'What stands first',
        paragraphs: [
          'More points stand first. A word’s points are its rarity in the catalogue (the fewer rows have it, the more it weighs; a word that says nothing counts 5%) times where it stands:',
        ],
        items: [
          'In the name 1; in the summary 0.5, less in a long one; in related words 0.3; in the owner’s name 0.15. In several places: 20% of the further one more.',
          'The beginning of the word being typed: 60%; by a forgiven typo: 50%.',
          'When you type marks: the same marks 100%, a part of them 85%, others 12%: “đường” puts đường before dương. An abbreviation in capitals counts so too: “SOC” before chăm sóc.',
          'Two words that follow one another as you typed them earn 90% of the pair’s rarity more. Other words of the same meaning earn 80% of what the words themselves would.',
          'A linked row (a platform’s problem, an offering’s platform) passes on 40% of its points.',
          'Half of the points depends on the share of the words that a row has. A name with the whole phrase: 15% more; the whole name: 40% more.',
          'By kind: platforms 1; problems 0.97; offerings 0.95; organisations 0.9; practices, legal documents, requirements and criteria 0.85; figures 0.8; announcements 0.75. Illustrative data times 0.93; what no longer exists times 0.88.',
        ],
      },
      {
        id: 'server',
        title: 'In a large catalogue with a search server',
        paragraphs: [
          'A large catalogue can have a search server (Meilisearch) in place of your browser. A need told in a sentence, other ways of saying, and what no row has every word of are still ranked by the rule above. A name of one or two words of the catalogue looks in turn at:',
        ],
        items: [
          'All marks as you typed them, then those of the words before the one being typed, then the others.',
          'Fewer typos; a match in the name, then in the owner’s name and related words, then in the summary.',
          'Real data before illustrative, then what no longer exists.',
          'Words that stand closer together; the whole name, then its beginning.',
          'What is still equal stands by kind and by the lot below.',
        ],
      },
      {
        id: 'ties',
        title: 'When two rows are equal',
        paragraphs: [
          'Equal rows are not put in alphabetical order, because names in A would always gain. Each row has a number computed from its address and the seed “2026” (an FNV-1a hash): like a lot drawn once, which anyone can compute again, which stays the same from search to search, and which does not depend on the vendor.',
          'Lists of offerings on the pages of platforms and problems follow the same rule.',
        ],
      },
      {
        id: 'not',
        title: 'What has no influence',
        paragraphs: [
          'Views, advertising, the size of a vendor, the date of publication and who is searching do not change the order.',
        ],
        links: [{ page: 'search', text: 'Search the catalogue' }],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'The catalogue is made for everyone, on cheap telephones, slow networks and with assistive tools too.',
    sections: [
      {
        id: 'standard',
        title: 'Standard',
        paragraphs: [
          'The site follows the Web Content Accessibility Guidelines WCAG 2.2, level AA, and Circular 26/2020/TT-BTTTT on access to information for people with disabilities. At each release every kind of page is checked automatically in both languages and both themes.',
        ],
      },
      {
        id: 'use',
        title: 'You can',
        paragraphs: [],
        items: [
          'Use every page with the keyboard; what is in focus always has a clear outline.',
          'Enlarge text to 200 %, or read on a screen 320 points wide, without scrolling sideways.',
          'Listen with a screen reader: headings, tables and signs have words; Vietnamese text in English pages is marked.',
          'Choose the light or the dark theme, or your machine’s contrast colours.',
          'Read every public page without JavaScript, and print every page on A4.',
          'Switch motion off: the site follows your machine’s setting.',
        ],
      },
      {
        id: 'limits',
        title: 'Known limits',
        paragraphs: [
          'Original documents on other sites may not meet the standard. Some content has no English version and is shown in Vietnamese. The administration pages for officials use existing software with a few open points.',
        ],
      },
      {
        id: 'report',
        title: 'Report an obstacle',
        paragraphs: [
          'If there is a place that you cannot read or use, tell us the address of the page and the tool you use.',
        ],
        links: [{ page: 'errorReport', text: 'Feedback and corrections' }],
      },
    ],
  },
}
